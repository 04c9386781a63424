import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-PQ7M7EY4.js";function C(t,o,l){let r=[y(o,"",l),...o.commands.map(e=>y(e,e.name(),l))];return{bash:h,zsh:g,fish:O}[t](r)}function y(t,o,l){let r=t.registeredArguments;return{name:o,about:t.description(),options:[...t.options.map(e=>_(e,l)),{flag:"--help",about:"display help for command",takes:"nothing",choices:[]}],words:o==="explain"?l:r.flatMap(({argChoices:e=[]})=>e),files:r.some(e=>e.variadic)}}function _({long:t,description:o,required:l,optional:r,argChoices:e,flags:m},a){let n=!l&&!r?"nothing":/<(?:file|folder|name)>/.test(m)&&!e?"file":"value";return{flag:t??m,about:o,takes:n,choices:e??(t==="--rule"?a.map(i=>`${i}=`):[])}}function h(t){let o=t.filter(({name:n})=>n!==""),l=n=>n.length>0?`compgen -W '${n.join(" ")}' -- "$cur"`:"",r='compgen -f -- "$cur"',e=(...n)=>`_policylint_reply < <(${n.filter(i=>i!=="").join("; ")||"true"})`,m=t.flatMap(({name:n,options:i})=>i.filter(({takes:s})=>s!=="nothing").map(({flag:s,takes:c,choices:p})=>{let d=p.some($=>$.endsWith("="))?" compopt -o nospace 2>/dev/null;":"";return`    '${n}:${s}')${d} ${e(l(p),c==="file"?r:"")}; return ;;`})),a=t.map(({name:n,options:i,words:s,files:c})=>{let p=[...n===""?o.map(d=>d.name):[],...s];return`    '${n}:-'*) ${e(l(i.map(({flag:d})=>d)))} ;;
    '${n}:'*) ${e(l(p),c?r:"")} ;;`});return`# policylint completions bash > ~/.local/share/bash-completion/completions/policylint
_policylint_reply() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done
}
_policylint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command='' word
  COMPREPLY=()
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${o.map(({name:n})=>n).join("|")}) command=$word; break ;; esac
  done
  case "$command:$prev" in
${m.join(`
`)}
  esac
  case "$command:$cur" in
${a.join(`
`)}
  esac
}
complete -o filenames -F _policylint policylint
`}function g(t){let o=n=>`'${n.replaceAll("'","'\\''")}'`,l=({flag:n,about:i,takes:s,choices:c})=>{let p=s==="nothing"?"":`:${n.slice(2)}:${c.length>0?`(${c.join(" ")})`:s==="file"?"_files":" "}`;return o(`${n==="--rule"?"*":""}${n}[${i.replace(/[[\]:\\]/g,"\\$&")}]${p}`)},r=t.filter(({name:n})=>n!==""),e=({name:n,words:i,files:s})=>[...i.length>0?[o(`1:${n}:(${i.join(" ")})`)]:[],...s?[o("*:file:_files")]:[]],m=r.map(n=>`    ${n.name})
      _arguments ${[...n.options.map(l),...e(n)].join(` \\
        `)} ;;`),[a]=t;return`#compdef policylint
# policylint completions zsh > a folder of $fpath, as _policylint
_policylint() {
  local -i at
  for (( at = 2; at < CURRENT; at++ )); do
    case $words[at] in ${r.map(({name:n})=>n).join("|")})
      words=("\${(@)words[at,-1]}")
      (( CURRENT -= at - 1 ))
      _policylint_command
      return ;;
    esac
  done
  local -a commands=(
${r.map(({name:n,about:i})=>`    ${o(`${n}:${i}`)}`).join(`
`)}
  )
  _arguments ${(a?.options??[]).map(l).join(` \\
    `)} \\
    '*: :{ _describe command commands; _files }'
}
_policylint_command() {
  case $words[1] in
${m.join(`
`)}
  esac
}
if [[ $funcstack[1] == _policylint ]]; then _policylint "$@"; else compdef _policylint policylint; fi
`}function O(t){let o=a=>`'${a.replace(/[\\']/g,"\\$&")}'`,l=t.filter(({name:a})=>a!==""),r=l.map(({name:a})=>a).join(" "),e=t.flatMap(({name:a,options:n,words:i,files:s})=>{let c=o(a===""?`not __fish_seen_subcommand_from ${r}`:`__fish_seen_subcommand_from ${a}`);return[...n.map(({flag:p,about:d,takes:$,choices:f})=>{let u=$==="nothing"?"":$==="file"?" -r -F":` -x${f.length>0?` -a ${o(f.join(" "))}`:""}`;return`complete -c policylint -n ${c} -l ${p.slice(2)} -d ${o(d)}${u}`}),...i.length>0?[`complete -c policylint -n ${c} -f -a ${o(i.join(" "))}`]:[],...a!==""&&!s&&i.length===0?[`complete -c policylint -n ${c} -f`]:[]]});return`# policylint completions fish > ~/.config/fish/completions/policylint.fish
${[...l.map(({name:a,about:n})=>`complete -c policylint -n ${o(`not __fish_seen_subcommand_from ${r}`)} -a ${a} -d ${o(n)}`),...e].join(`
`)}
`}export{C as completions};
