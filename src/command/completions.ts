/** `policylint completions SHELL`: a script that completes the command line, made from the commands and options themselves. */
import type { Command, Option } from 'commander'
import type { Shell } from './options.ts'

/** A command as a shell needs to know it. */
interface Shape {
  /** Empty for the command that lints. */
  readonly name: string
  readonly about: string
  readonly options: readonly OptionShape[]
  /** What may stand without a dash; none: files. */
  readonly words: readonly string[]
  readonly files: boolean
}

interface OptionShape {
  /** `--format` */
  readonly flag: string
  readonly about: string
  readonly takes: 'nothing' | 'value' | 'file'
  readonly choices: readonly string[]
}

/** The script for `shell`. @param rules ids of the rules, which some places take */
export function completions(shell: Shell, program: Command, rules: readonly string[]): string {
  const shapes = [shapeOf(program, '', rules), ...program.commands.map((command) => shapeOf(command, command.name(), rules))]
  return { bash, zsh, fish }[shell](shapes)
}

function shapeOf(command: Command, name: string, rules: readonly string[]): Shape {
  const taken = command.registeredArguments
  return {
    name, about: command.description(), options: [...command.options.map((option) => optionOf(option, rules)), { flag: '--help', about: 'display help for command', takes: 'nothing', choices: [] }],
    words: name === 'explain' ? rules : taken.flatMap(({ argChoices = [] }) => argChoices), files: taken.some((argument) => argument.variadic),
  }
}

function optionOf({ long, description, required, optional, argChoices, flags }: Option, rules: readonly string[]): OptionShape {
  const takes = !required && !optional ? 'nothing' : /<(?:file|folder|name)>/.test(flags) && !argChoices ? 'file' : 'value'
  return { flag: long ?? flags, about: description, takes, choices: argChoices ?? (long === '--rule' ? rules.map((id) => `${id}=`) : []) }
}

function bash(shapes: readonly Shape[]): string {
  const commands = shapes.filter(({ name }) => name !== '')
  const words = (choices: readonly string[]) => (choices.length > 0 ? `compgen -W '${choices.join(' ')}' -- "$cur"` : '')
  const files = 'compgen -f -- "$cur"'
  const reply = (...sources: readonly string[]) => `_policylint_reply < <(${sources.filter((source) => source !== '').join('; ') || 'true'})`
  const values = shapes.flatMap(({ name, options }) => options.filter(({ takes }) => takes !== 'nothing').map(({ flag, takes, choices }) => {
    const more = choices.some((choice) => choice.endsWith('=')) ? ' compopt -o nospace 2>/dev/null;' : ''
    return `    '${name}:${flag}')${more} ${reply(words(choices), takes === 'file' ? files : '')}; return ;;`
  }))
  const own = shapes.map(({ name, options, words: given, files: takesFiles }) => {
    const bare = [...(name === '' ? commands.map((each) => each.name) : []), ...given]
    return `    '${name}:-'*) ${reply(words(options.map(({ flag }) => flag)))} ;;\n    '${name}:'*) ${reply(words(bare), takesFiles ? files : '')} ;;`
  })
  return `# policylint completions bash > ~/.local/share/bash-completion/completions/policylint
_policylint_reply() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done
}
_policylint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${commands.map(({ name }) => name).join('|')}) command=$word; break ;; esac
  done
  case "$command:$prev" in
${values.join('\n')}
  esac
  case "$command:$cur" in
${own.join('\n')}
  esac
}
complete -o filenames -F _policylint policylint
`
}

function zsh(shapes: readonly Shape[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
  const spec = ({ flag, about, takes, choices }: OptionShape) => {
    const value = takes === 'nothing' ? '' : `:${flag.slice(2)}:${choices.length > 0 ? `(${choices.join(' ')})` : takes === 'file' ? '_files' : ' '}`
    return quoted(`${flag === '--rule' ? '*' : ''}${flag}[${about.replace(/[[\]:\\]/g, '\\$&')}]${value}`)
  }
  const commands = shapes.filter(({ name }) => name !== '')
  const bare = ({ name, words: given, files: takesFiles }: Shape) => [...(given.length > 0 ? [quoted(`1:${name}:(${given.join(' ')})`)] : []), ...(takesFiles ? [quoted('*:file:_files')] : [])]
  const cases = commands.map((shape) => `    ${shape.name})\n      _arguments ${[...shape.options.map(spec), ...bare(shape)].join(' \\\n        ')} ;;`)
  const [main] = shapes
  return `#compdef policylint
# policylint completions zsh > a folder of $fpath, as _policylint
_policylint() {
  local -i at
  for (( at = 2; at < CURRENT; at++ )); do
    case $words[at] in ${commands.map(({ name }) => name).join('|')})
      words=("\${(@)words[at,-1]}")
      (( CURRENT -= at - 1 ))
      _policylint_command
      return ;;
    esac
  done
  local -a commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  _arguments ${(main?.options ?? []).map(spec).join(' \\\n    ')} \\
    '*: :{ _describe command commands; _files }'
}
_policylint_command() {
  case $words[1] in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _policylint ]]; then _policylint "$@"; else compdef _policylint policylint; fi
`
}

function fish(shapes: readonly Shape[]): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
  const commands = shapes.filter(({ name }) => name !== '')
  const names = commands.map(({ name }) => name).join(' ')
  const lines = shapes.flatMap(({ name, options, words: given, files: takesFiles }) => {
    const when = quoted(name === '' ? `not __fish_seen_subcommand_from ${names}` : `__fish_seen_subcommand_from ${name}`)
    return [
      ...options.map(({ flag, about, takes, choices }) => {
        const value = takes === 'nothing' ? '' : takes === 'file' ? ' -r -F' : ` -x${choices.length > 0 ? ` -a ${quoted(choices.join(' '))}` : ''}`
        return `complete -c policylint -n ${when} -l ${flag.slice(2)} -d ${quoted(about)}${value}`
      }),
      ...(given.length > 0 ? [`complete -c policylint -n ${when} -f -a ${quoted(given.join(' '))}`] : []),
      ...(name !== '' && !takesFiles && given.length === 0 ? [`complete -c policylint -n ${when} -f`] : []),
    ]
  })
  const first = commands.map(({ name, about }) => `complete -c policylint -n ${quoted(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quoted(about)}`)
  return `# policylint completions fish > ~/.config/fish/completions/policylint.fish\n${[...first, ...lines].join('\n')}\n`
}
