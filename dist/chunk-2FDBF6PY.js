import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{b as Ie,c as Se}from"./chunk-3AQVRGJS.js";import{a as ye,b as j}from"./chunk-H2MG4VXE.js";import{d as $e}from"./chunk-ADP5BCDQ.js";import{A as ge,B as Ae,a as I,c as ie,d as L,e as B,f as D,g as f,h as V,i as se,j as ce,k as R,n as le,q as de,r as W,s as M,t as E,u as ue,v as pe,w as x,y as me,z as fe}from"./chunk-QPWOSW73.js";import{d as ae}from"./chunk-6QRUAI4I.js";import{a as oe,b as k,c as l,d as $,h as S}from"./chunk-QNHDLAXF.js";import{a as he}from"./chunk-NU4SH337.js";import{e as te,l as C}from"./chunk-JBMLGJRH.js";import{b as ee,c as ne,j as re}from"./chunk-QGRESGVG.js";function O(t,e){return{resources:new Map(e.flatMap(n=>n.value.type==="object"?[[n.name,qe(n,n.value)]]:[])),parameters:new Map($(l(t,"Parameters")?.value).map(n=>[n.name,He(n.value)])),conditions:new Map($(l(t,"Conditions")?.value).map(n=>[n.name,n.value])),mappings:l(t,"Mappings")?.value}}function g(t){return t?.type==="array"?t.items:t?[t]:[]}function qe({name:t,key:e,value:n},r){return{id:t,type:S(l(n,"Type")?.value)??"",key:e,tree:r,properties:l(n,"Properties")?.value,condition:S(l(n,"Condition")?.value)}}function He(t){let e=l(t,"AllowedValues")?.value,n=e?.type==="array"?e.items.map(p):void 0;return{type:S(l(t,"Type")?.value)??"String",byDefault:l(t,"Default")?.value,allowed:n?.includes(void 0)===!0?void 0:n?.filter(r=>r!==void 0),hidden:p(l(t,"NoEcho")?.value)==="true"}}function p(t){return t?.type==="literal"?t.value===null?void 0:String(t.value):S(t)}function be({path:t}){return/(?:^|\/)(?:cdk\.out|assembly-[^/]+)\//.test(t)}function ke({id:t,key:e,tree:n},r,a,o){let i=S(l(l(n,"Metadata")?.value,"aws:cdk:path")?.value);if(i===void 0)return{name:r};let s=i.replace(/\/Resource$/,""),c=o&&Ue(t,i,a,o);return{name:s+r.slice(t.length),related:[{at:{span:e.span},message:`the construct \`${s}\``},...c?[c]:[]]}}function Ue(t,e,{path:n},r){let a=r.read(x(n,"manifest.json"));if(a?.text.includes('"aws:cdk:logicalId"'))for(let{value:o}of $(l(_e(a),"artifacts")?.value)){let s=g(l(l(o,"metadata")?.value,`/${e}`)?.value).find(c=>S(l(c,"data")?.value)===t);for(let c of g(l(s,"trace")?.value)){let[,u="",d=""]=/^(?:at )?(?:.*\()?(?:file:\/\/)?([^()]+?):(\d+):\d+\)?$/.exec(S(c)??"")??[];if(u===""||/node_modules|^node:|\(native\)/.test(u))continue;let m=Je(u,n,r);if(m)return{at:{span:Ke(m,Number(d))},message:"made here"}}}}function Je(t,e,n){let r=/^(.*?)(?:^|\/)cdk\.out\//.exec(e)?.[1]??"",a=t.split(/[\\/]/).filter(i=>i!==""),o=a.map((i,s)=>a.slice(s).join("/")).slice(/^\/|^[A-Za-z]:/.test(t)?1:0);for(let i of o){let s=n.read(r===""?i:`${r}/${i}`);if(s)return s}}function Ke(t,e){let n=ne(t,e),r=ee(t,e);return{source:t,start:n+(r.length-r.trimStart().length),end:n+r.trimEnd().length}}var ve=new WeakMap;function _e(t){let e=ve.get(t);if(e)return e;let{tree:n}=ae(re(t));return n&&ve.set(t,n),n}var Ce=`
ACMPCA::CertificateAuthority a Arn acm-pca:%r:%a:certificate-authority/\${CertificateAuthorityId}
AIOps::InvestigationGroup a Arn aiops:%r:%a:investigation-group/\${InvestigationGroupId}
APS::Scraper a Arn aps:%r:%a:scraper/\${ScraperId}
APS::Workspace a Arn aps:%r:%a:workspace/\${WorkspaceId}
AWSExternalAnthropic::Workspace a Arn aws-external-anthropic:%r:%a:workspace/\${ResourceId}
AccessAnalyzer::Analyzer a Arn access-analyzer:%r:%a:analyzer/\${AnalyzerName}
AccountAccess::Application a ApplicationArn account-access:%r:%a:application/\${ResourceId}
AgentRegistry::Registry a RegistryArn agent-registry:%r:%a:registry/\${RegistryId}
AmazonMQ::Configuration  Arn mq:%r:%a:configuration:\${ConfigurationId}
Amplify::App a Arn amplify:%r:%a:apps/\${AppId}
Amplify::Webhook a Arn amplify:%r:%a:webhooks/\${WebhookId}
ApiGateway::ClientCertificate n  apigateway:%r::/clientcertificates/\${ClientCertificateId}
ApiGateway::DomainName n  apigateway:%r::/domainnames/\${DomainName}
ApiGateway::DomainNameV2 a DomainNameArn apigateway:%r::/domainnames/\${DomainName}
ApiGateway::RestApi n  apigateway:%r::/restapis/\${RestApiId}
ApiGateway::VpcLink n  apigateway:%r::/vpclinks/\${VpcLinkId}
ApiGatewayV2::Api n  apigateway:%r::/apis/\${ApiId}
ApiGatewayV2::DomainName n  apigateway:%r::/domainnames/\${DomainName}
ApiGatewayV2::PortalProduct a PortalProductArn apigateway:%r:%a:/portalproducts/\${PortalProductId}
ApiGatewayV2::VpcLink n  apigateway:%r::/vpclinks/\${VpcLinkId}
AppConfig::Application n  appconfig:%r:%a:application/\${ApplicationId}
AppConfig::ExtensionAssociation  Arn appconfig:%r:%a:extensionassociation/\${ExtensionAssociationId}
AppFlow::Connector n  appflow:%r:%a:connector/\${ConnectorLabel}
AppFlow::Flow n  appflow:%r:%a:flow/\${FlowName}
AppIntegrations::Application a ApplicationArn app-integrations:%r:%a:application/\${ApplicationId}
AppMesh::Mesh  Arn appmesh:%r:%a:mesh/\${MeshName}
AppStream::AppBlock a Arn appstream:%r:%a:app-block/\${AppBlockName}
AppStream::AppBlockBuilder  Arn appstream:%r:%a:app-block-builder/\${AppBlockBuilderName}
AppStream::Application a Arn appstream:%r:%a:application/\${ApplicationName}
AppSync::Api a ApiArn appsync:%r:%a:apis/\${ApiId}
AppSync::DomainName n  appsync:%r:%a:domainnames/\${DomainName}
AppSync::GraphQLApi a Arn appsync:%r:%a:apis/\${GraphQLAPIId}
AppTest::TestCase n  apptest:%r:%a:testcase/\${TestCaseId}
ApplicationSignals::ServiceLevelObjective a Arn application-signals:%r:%a:slo/\${SloName}
Athena::CapacityReservation a Arn athena:%r:%a:capacity-reservation/\${CapacityReservationName}
AuditManager::Assessment n Arn auditmanager:%r:%a:assessment/\${AssessmentId}
AuditManager::AssessmentFramework a Arn auditmanager:%r:%a:assessmentFramework/\${AssessmentFrameworkId}
BCMDataExports::Export a ExportArn bcm-data-exports:%r:%a:export/\${Identifier}
Backup::BackupPlan n  backup:%r:%a:backup-plan:\${BackupPlanId}
Backup::BackupVault n  backup:%r:%a:backup-vault:\${BackupVaultName}
Backup::LegalHold a Arn backup:%r:%a:legal-hold:\${LegalHoldId}
Backup::LogicallyAirGappedBackupVault n  backup:%r:%a:backup-vault:\${BackupVaultName}
BackupGateway::Hypervisor a HypervisorArn backup-gateway:%r:%a:hypervisor/\${HypervisorId}
Batch::ComputeEnvironment a ComputeEnvironmentArn batch:%r:%a:compute-environment/\${ComputeEnvironmentName}
Batch::ConsumableResource a ConsumableResourceArn batch:%r:%a:consumable-resource/\${ConsumableResourceName}
Batch::JobQueue a JobQueueArn batch:%r:%a:job-queue/\${JobQueueName}
Batch::SchedulingPolicy a Arn batch:%r:%a:scheduling-policy/\${SchedulingPolicyName}
Batch::ServiceEnvironment a ServiceEnvironmentArn batch:%r:%a:service-environment/\${ServiceEnvironmentName}
BcmPricingCalculator::BillScenario a Arn bcm-pricing-calculator::%a:bill-scenario/\${BillScenarioId}
Bedrock::Agent n  bedrock:%r:%a:agent/\${AgentId}
Bedrock::AutomatedReasoningPolicy a PolicyArn bedrock:%r:%a:automated-reasoning-policy/\${AutomatedReasoningPolicyId}
Bedrock::Blueprint a BlueprintArn bedrock:%r:%a:blueprint/\${BlueprintId}
Bedrock::DataAutomationLibrary a LibraryArn bedrock:%r:%a:data-automation-library/\${DataAutomationLibraryId}
Bedrock::DataAutomationProject a ProjectArn bedrock:%r:%a:data-automation-project/\${ProjectId}
Bedrock::Flow a Arn bedrock:%r:%a:flow/\${FlowId}
Bedrock::Guardrail a GuardrailArn bedrock:%r:%a:guardrail/\${GuardrailId}
Bedrock::IntelligentPromptRouter a PromptRouterArn bedrock:%r:%a:prompt-router/\${ResourceId}
Bedrock::KnowledgeBase n  bedrock:%r:%a:knowledge-base/\${KnowledgeBaseId}
Bedrock::Prompt a Arn bedrock:%r:%a:prompt/\${PromptId}
Bedrock::Session a SessionArn bedrock:%r:%a:session/\${SessionId}
BedrockAgentCore::BrowserCustom n  bedrock-agentcore:%r:%a:browser-custom/\${BrowserId}
BedrockAgentCore::CapacityProvider a Arn bedrock-agentcore:%r:%a:capacity-provider/\${CapacityProviderId}
BedrockAgentCore::CodeInterpreterCustom n  bedrock-agentcore:%r:%a:code-interpreter-custom/\${CodeInterpreterId}
BedrockAgentCore::ConfigurationBundle a BundleArn bedrock-agentcore:%r:%a:configuration-bundle/\${ConfigurationBundleId}
BedrockAgentCore::Dataset a DatasetArn bedrock-agentcore:%r:%a:dataset/\${DatasetId}
BedrockAgentCore::Evaluator a EvaluatorArn bedrock-agentcore:%r:%a:evaluator/\${EvaluatorId}
BedrockAgentCore::Harness a Arn bedrock-agentcore:%r:%a:harness/\${HarnessId}
BedrockAgentCore::Memory a MemoryArn bedrock-agentcore:%r:%a:memory/\${MemoryId}
BedrockAgentCore::OnlineEvaluationConfig a OnlineEvaluationConfigArn bedrock-agentcore:%r:%a:online-evaluation-config/\${OnlineEvaluationConfigId}
BedrockAgentCore::PaymentManager a PaymentManagerArn bedrock-agentcore:%r:%a:payment-manager/\${PaymentManagerId}
BedrockAgentCore::PolicyEngine a PolicyEngineArn bedrock-agentcore:%r:%a:policy-engine/\${PolicyEngineId}
BedrockMantle::Project a Arn bedrock-mantle:%r:%a:project/\${ResourceId}
Billing::BillingView a Arn billing::%a:billingview/\${ResourceId}
BillingConductor::BillingGroup a Arn billingconductor::%a:billinggroup/\${BillingGroupId}
BillingConductor::CustomLineItem a Arn billingconductor::%a:customlineitem/\${CustomLineItemId}
BillingConductor::PricingPlan a Arn billingconductor::%a:pricingplan/\${PricingPlanId}
BillingConductor::PricingRule a Arn billingconductor::%a:pricingrule/\${PricingRuleId}
Braket::SpendingLimit a SpendingLimitArn braket:%r:%a:spending-limit/\${RandomId}
CE::AnomalyMonitor a MonitorArn ce::%a:anomalymonitor/\${Identifier}
CE::AnomalySubscription a SubscriptionArn ce::%a:anomalysubscription/\${Identifier}
CE::CostCategory a Arn ce::%a:costcategory/\${Identifier}
CUR::ReportDefinition n  cur:%r:%a:definition/\${ReportName}
Cases::Domain a DomainArn cases:%r:%a:domain/\${DomainId}
CertificateManager::Certificate a CertificateArn acm:%r:%a:certificate/\${CertificateId}
Chatbot::CustomAction a CustomActionArn chatbot::%a:custom-action/\${ActionName}
CleanRooms::Collaboration  Arn cleanrooms:%r:%a:collaboration/\${CollaborationId}
CleanRooms::ConfiguredTable  Arn cleanrooms:%r:%a:configuredtable/\${ConfiguredTableId}
CleanRooms::Membership  Arn cleanrooms:%r:%a:membership/\${MembershipId}
CleanRoomsML::ConfiguredModelAlgorithm a ConfiguredModelAlgorithmArn cleanrooms-ml:%r:%a:configured-model-algorithm/\${ResourceId}
CleanRoomsML::TrainingDataset a TrainingDatasetArn cleanrooms-ml:%r:%a:training-dataset/\${ResourceId}
Cloud9::EnvironmentEC2  Arn cloud9:%r:%a:environment:\${ResourceId}
CloudFront::AnycastIpList n  cloudfront::%a:anycast-ip-list/\${Id}
CloudFront::CachePolicy n  cloudfront::%a:cache-policy/\${Id}
CloudFront::CloudFrontOriginAccessIdentity n  cloudfront::%a:origin-access-identity/\${Id}
CloudFront::ConnectionFunction n  cloudfront::%a:connection-function/\${Id}
CloudFront::ConnectionGroup n Arn cloudfront::%a:connection-group/\${Id}
CloudFront::ContinuousDeploymentPolicy n  cloudfront::%a:continuous-deployment-policy/\${Id}
CloudFront::DistributionTenant n Arn cloudfront::%a:distribution-tenant/\${Id}
CloudFront::KeyValueStore n Arn cloudfront::%a:key-value-store/\${Name}
CloudFront::OriginAccessControl n  cloudfront::%a:origin-access-control/\${Id}
CloudFront::OriginRequestPolicy n  cloudfront::%a:origin-request-policy/\${Id}
CloudFront::RealtimeLogConfig a Arn cloudfront::%a:realtime-log-config/\${Name}
CloudFront::ResponseHeadersPolicy n  cloudfront::%a:response-headers-policy/\${Id}
CloudFront::TrustStore n Arn cloudfront::%a:trust-store/\${Id}
CloudFront::VpcOrigin n Arn cloudfront::%a:vpcorigin/\${Id}
CloudHSM::Cluster a Arn cloudhsm:%r:%a:cluster/\${CloudHsmClusterInstanceName}
CloudTrail::Channel a ChannelArn cloudtrail:%r:%a:channel/\${ChannelId}
CloudTrail::Dashboard a DashboardArn cloudtrail:%r:%a:dashboard/\${DashboardName}
CloudTrail::EventDataStore a EventDataStoreArn cloudtrail:%r:%a:eventdatastore/\${EventDataStoreId}
CloudTrail::Trail n Arn cloudtrail:%r:%a:trail/\${TrailName}
CloudWatch::Alarm n Arn cloudwatch:%r:%a:alarm:\${AlarmName}
CloudWatch::AlarmMuteRule a Arn cloudwatch:%r:%a:alarm-mute-rule:\${AlarmMuteRuleName}
CloudWatch::CompositeAlarm n Arn cloudwatch:%r:%a:alarm:\${AlarmName}
CloudWatch::Dashboard n  cloudwatch::%a:dashboard/\${DashboardName}
CloudWatch::InsightRule a Arn cloudwatch:%r:%a:insight-rule/\${InsightRuleName}
CloudWatch::MetricStream  Arn cloudwatch:%r:%a:metric-stream/\${MetricStreamName}
CodeArtifact::Domain a Arn codeartifact:%r:%a:domain/\${DomainName}
CodeBuild::Project  Arn codebuild:%r:%a:project/\${ProjectName}
CodeBuild::ReportGroup  Arn codebuild:%r:%a:report-group/\${ReportGroupName}
CodeCommit::Repository  Arn codecommit:%r:%a:\${RepositoryName}
CodeConnections::Connection a ConnectionArn codeconnections:%r:%a:connection/\${ConnectionId}
CodeConnections::Host a HostArn codeconnections:%r:%a:host/\${HostId}
CodeDeploy::Application n  codedeploy:%r:%a:application:\${ApplicationName}
CodeGuruProfiler::ProfilingGroup n Arn codeguru-profiler:%r:%a:profilingGroup/\${ProfilingGroupName}
CodeGuruReviewer::RepositoryAssociation a AssociationArn codeguru-reviewer:%r:%a:association:\${ResourceId}
CodePipeline::Pipeline  Arn codepipeline:%r:%a:\${PipelineName}
CodeStarConnections::Connection a ConnectionArn codestar-connections:%r:%a:connection/\${ConnectionId}
CodeStarConnections::RepositoryLink a RepositoryLinkArn codestar-connections:%r:%a:repository-link/\${RepositoryLinkId}
CodeStarNotifications::NotificationRule a Arn codestar-notifications:%r:%a:notificationrule/\${NotificationRuleId}
Cognito::UserPool n Arn cognito-idp:%r:%a:userpool/\${UserPoolId}
Comprehend::DocumentClassifier a Arn comprehend:%r:%a:document-classifier/\${DocumentClassifierName}
Comprehend::DocumentClassifierEndpoint a Arn comprehend:%r:%a:document-classifier-endpoint/\${EndpointName}
Comprehend::Flywheel a Arn comprehend:%r:%a:flywheel/\${FlywheelName}
Config::ConfigRule  Arn config:%r:%a:config-rule/\${ConfigRuleId}
Connect::Instance a Arn connect:%r:%a:instance/\${InstanceId}
Connect::PhoneNumber a PhoneNumberArn connect:%r:%a:phone-number/\${PhoneNumberId}
Connect::TrafficDistributionGroup a TrafficDistributionGroupArn connect:%r:%a:traffic-distribution-group/\${TrafficDistributionGroupId}
ConnectCampaigns::Campaign a Arn connect-campaigns:%r:%a:campaign/\${CampaignId}
ConnectCampaignsV2::Campaign a Arn connect-campaigns:%r:%a:campaign/\${CampaignId}
ControlTower::LandingZone  Arn controltower:%r:%a:landingzone/\${LandingZoneId}
CustomerProfiles::Domain n  profile:%r:%a:domains/\${DomainName}
DAX::Cluster  Arn dax:%r:%a:cache/\${ClusterName}
DLM::LifecyclePolicy n Arn dlm:%r:%a:policy/\${PolicyId}
DRS::LaunchConfigurationTemplate a Arn drs:%r:%a:launch-configuration-template/\${LaunchConfigurationTemplateID}
DRS::SourceNetwork a Arn drs:%r:%a:source-network/\${SourceNetworkID}
DSQL::Cluster n  dsql:%r:%a:cluster/\${Identifier}
DataExchange::DataSet a Arn dataexchange:%r:%a:data-sets/\${DataSetId}
DataExchange::EventAction a Arn dataexchange:%r:%a:event-actions/\${EventActionId}
DataZone::Domain  Arn datazone:%r:%a:domain/\${DomainId}
Deadline::Farm a Arn deadline:%r:%a:farm/\${FarmId}
Deadline::LicenseEndpoint a Arn deadline:%r:%a:license-endpoint/\${LicenseEndpointId}
Deadline::Monitor a Arn deadline:%r:%a:monitor/\${MonitorId}
Detective::Graph a Arn detective:%r:%a:graph:\${ResourceId}
DevOpsAgent::AgentSpace n Arn aidevops:%r:%a:agentspace/\${AgentSpaceId}
DevOpsAgent::PrivateConnection n Arn aidevops:%r:%a:private-connection/\${Name}
DevOpsAgent::Service n Arn aidevops:%r:%a:service/\${ServiceId}
DeviceFarm::DevicePool a Arn devicefarm:%r:%a:devicepool:\${ResourceId}
DeviceFarm::InstanceProfile a Arn devicefarm:%r:%a:instanceprofile:\${ResourceId}
DeviceFarm::NetworkProfile a Arn devicefarm:%r:%a:networkprofile:\${ResourceId}
DeviceFarm::Project a Arn devicefarm:%r:%a:project:\${ProjectId}
DeviceFarm::TestGridProject a Arn devicefarm:%r:%a:testgrid-project:\${ResourceId}
DeviceFarm::Upload a Arn devicefarm:%r:%a:upload:\${ResourceId}
DeviceFarm::VPCEConfiguration a Arn devicefarm:%r:%a:vpceconfiguration:\${ResourceId}
DirectConnect::Connection a ConnectionArn directconnect:%r:%a:dxcon/\${ConnectionId}
DirectConnect::DirectConnectGateway a DirectConnectGatewayArn directconnect::%a:dx-gateway/\${DirectConnectGatewayId}
DirectConnect::Lag a LagArn directconnect:%r:%a:dxlag/\${LagId}
DirectConnect::PrivateVirtualInterface a VirtualInterfaceArn directconnect:%r:%a:dxvif/\${VirtualInterfaceId}
DirectConnect::PublicVirtualInterface a VirtualInterfaceArn directconnect:%r:%a:dxvif/\${VirtualInterfaceId}
DirectConnect::TransitVirtualInterface a VirtualInterfaceArn directconnect:%r:%a:dxvif/\${VirtualInterfaceId}
DirectoryService::SimpleAD n  ds:%r:%a:directory/\${DirectoryId}
DocDB::EventSubscription n  rds:%r:%a:es:\${SubscriptionName}
DocDBElastic::Cluster a ClusterArn docdb-elastic:%r:%a:cluster/\${ResourceId}
DocDBElastic::ClusterSnapshot a SnapshotArn docdb-elastic:%r:%a:cluster-snapshot/\${ResourceId}
DynamoDB::Table n Arn dynamodb:%r:%a:table/\${TableName}
EC2::ApplicationStatusCheck a Arn ec2:%r:%a:application-status-check/\${ApplicationStatusCheckId}
EC2::CapacityManagerDataExport n  ec2:%r:%a:capacity-manager-data-export/\${CapacityManagerDataExportId}
EC2::CapacityReservationFleet n  ec2:%r:%a:capacity-reservation-fleet/\${CapacityReservationFleetId}
EC2::CarrierGateway n  ec2:%r:%a:carrier-gateway/\${CarrierGatewayId}
EC2::CustomerGateway n  ec2:%r:%a:customer-gateway/\${CustomerGatewayId}
EC2::DHCPOptions n  ec2:%r:%a:dhcp-options/\${DhcpOptionsId}
EC2::EC2Fleet n  ec2:%r:%a:fleet/\${FleetId}
EC2::FpgaImage a Arn ec2:%r:%a:fpga-image/\${FpgaImageId}
EC2::IPAM n Arn ec2::%a:ipam/\${IpamId}
EC2::IPAMPool n Arn ec2::%a:ipam-pool/\${IpamPoolId}
EC2::IPAMPrefixListResolver n  ec2::%a:ipam-prefix-list-resolver/\${IpamPrefixListResolverId}
EC2::IPAMPrefixListResolverTarget n  ec2::%a:ipam-prefix-list-resolver-target/\${IpamPrefixListResolverTargetId}
EC2::IPAMResourceDiscovery n  ec2::%a:ipam-resource-discovery/\${IpamResourceDiscoveryId}
EC2::IPAMResourceDiscoveryAssociation n  ec2::%a:ipam-resource-discovery-association/\${IpamResourceDiscoveryAssociationId}
EC2::IPAMScope n Arn ec2::%a:ipam-scope/\${IpamScopeId}
EC2::Instance n  ec2:%r:%a:instance/\${InstanceId}
EC2::InternetGateway n  ec2:%r:%a:internet-gateway/\${InternetGatewayId}
EC2::IpamExternalResourceVerificationToken a IpamExternalResourceVerificationTokenArn ec2::%a:ipam-external-resource-verification-token/\${IpamExternalResourceVerificationTokenId}
EC2::LaunchTemplate n  ec2:%r:%a:launch-template/\${LaunchTemplateId}
EC2::LocalGatewayRouteTableVPCAssociation n  ec2:%r:%a:local-gateway-route-table-vpc-association/\${LocalGatewayRouteTableVpcAssociationId}
EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation n  ec2:%r:%a:local-gateway-route-table-virtual-interface-group-association/\${LocalGatewayRouteTableVirtualInterfaceGroupAssociationId}
EC2::LocalGatewayVirtualInterface n  ec2:%r:%a:local-gateway-virtual-interface/\${LocalGatewayVirtualInterfaceId}
EC2::LocalGatewayVirtualInterfaceGroup n  ec2:%r:%a:local-gateway-virtual-interface-group/\${LocalGatewayVirtualInterfaceGroupId}
EC2::NatGateway n  ec2:%r:%a:natgateway/\${NatGatewayId}
EC2::NetworkInsightsAccessScope n  ec2:%r:%a:network-insights-access-scope/\${NetworkInsightsAccessScopeId}
EC2::NetworkInsightsAccessScopeAnalysis n  ec2:%r:%a:network-insights-access-scope-analysis/\${NetworkInsightsAccessScopeAnalysisId}
EC2::NetworkInsightsAnalysis n  ec2:%r:%a:network-insights-analysis/\${NetworkInsightsAnalysisId}
EC2::NetworkInsightsPath n  ec2:%r:%a:network-insights-path/\${NetworkInsightsPathId}
EC2::PrefixList n Arn ec2:%r:%a:prefix-list/\${PrefixListId}
EC2::RouteServer  Arn ec2:%r:%a:route-server/\${RouteServerId}
EC2::RouteServerEndpoint  Arn ec2:%r:%a:route-server-endpoint/\${RouteServerEndpointId}
EC2::RouteServerPeer  Arn ec2:%r:%a:route-server-peer/\${RouteServerPeerId}
EC2::RouteTable n  ec2:%r:%a:route-table/\${RouteTableId}
EC2::Subnet n  ec2:%r:%a:subnet/\${SubnetId}
EC2::TrafficMirrorFilterRule n  ec2:%r:%a:traffic-mirror-filter-rule/\${TrafficMirrorFilterRuleId}
EC2::TransitGatewayConnect n  ec2:%r:%a:transit-gateway-attachment/\${TransitGatewayAttachmentId}
EC2::TransitGatewayConnectPeer n  ec2:%r:%a:transit-gateway-connect-peer/\${TransitGatewayConnectPeerId}
EC2::TransitGatewayMeteringPolicy n  ec2:%r:%a:transit-gateway-metering-policy/\${TransitGatewayMeteringPolicyId}
EC2::TransitGatewayMulticastDomain n  ec2:%r:%a:transit-gateway-multicast-domain/\${TransitGatewayMulticastDomainId}
EC2::TransitGatewayPeeringAttachment n  ec2:%r:%a:transit-gateway-attachment/\${TransitGatewayAttachmentId}
EC2::TransitGatewayPolicyTable n  ec2:%r:%a:transit-gateway-policy-table/\${TransitGatewayPolicyTableId}
EC2::TransitGatewayRouteTable n  ec2:%r:%a:transit-gateway-route-table/\${TransitGatewayRouteTableId}
EC2::VPC n  ec2:%r:%a:vpc/\${VpcId}
EC2::VPCEncryptionControl n  ec2:%r:%a:vpc-encryption-control/\${VpcEncryptionControlId}
EC2::VPNConcentrator n  ec2:%r:%a:vpn-concentrator/\${VpnConcentratorId}
EC2::VPNConnection n  ec2:%r:%a:vpn-connection/\${VpnConnectionId}
EC2::VerifiedAccessEndpoint n  ec2:%r:%a:verified-access-endpoint/\${VerifiedAccessEndpointId}
EC2::VerifiedAccessGroup n  ec2:%r:%a:verified-access-group/\${VerifiedAccessGroupId}
EC2::VerifiedAccessInstance n  ec2:%r:%a:verified-access-instance/\${VerifiedAccessInstanceId}
EC2::VerifiedAccessTrustProvider n  ec2:%r:%a:verified-access-trust-provider/\${VerifiedAccessTrustProviderId}
EC2::Volume n  ec2:%r:%a:volume/\${VolumeId}
ECR::PublicRepository n Arn ecr-public::%a:repository/\${RepositoryName}
ECR::Repository n Arn ecr:%r:%a:repository/\${RepositoryName}
ECS::Cluster n Arn ecs:%r:%a:cluster/\${ClusterName}
EFS::AccessPoint n Arn elasticfilesystem:%r:%a:access-point/\${AccessPointId}
EFS::FileSystem n Arn elasticfilesystem:%r:%a:file-system/\${FileSystemId}
EKS::Cluster  Arn eks:%r:%a:cluster/\${ClusterName}
EMR::Studio n Arn elasticmapreduce:%r:%a:studio/\${StudioId}
EMRContainers::SecurityConfiguration a Arn emr-containers:%r:%a:/securityconfigurations/\${SecurityConfigurationId}
EMRContainers::VirtualCluster  Arn emr-containers:%r:%a:/virtualclusters/\${VirtualClusterId}
EMRServerless::Application n Arn emr-serverless:%r:%a:/applications/\${ApplicationId}
ElastiCache::GlobalReplicationGroup n Arn elasticache::%a:globalreplicationgroup:\${GlobalReplicationGroupId}
ElastiCache::ParameterGroup n  elasticache:%r:%a:parametergroup:\${CacheParameterGroupName}
ElastiCache::ReplicationGroup n  elasticache:%r:%a:replicationgroup:\${ReplicationGroupId}
ElastiCache::ServerlessCache n  elasticache:%r:%a:serverlesscache:\${ServerlessCacheName}
ElastiCache::SubnetGroup n  elasticache:%r:%a:subnetgroup:\${CacheSubnetGroupName}
ElastiCache::User n Arn elasticache:%r:%a:user:\${UserId}
ElastiCache::UserGroup n Arn elasticache:%r:%a:usergroup:\${UserGroupId}
ElasticBeanstalk::Application n  elasticbeanstalk:%r:%a:application/\${ApplicationName}
ElasticLoadBalancing::LoadBalancer n  elasticloadbalancing:%r:%a:loadbalancer/\${LoadBalancerName}
Elasticsearch::Domain  Arn es:%r:%a:domain/\${DomainName}
ElementalInference::Dictionary n Arn elemental-inference:%r:%a:dictionary/\${Id}
ElementalInference::Feed n Arn elemental-inference:%r:%a:feed/\${Id}
EntityResolution::IdMappingWorkflow n  entityresolution:%r:%a:idmappingworkflow/\${WorkflowName}
EntityResolution::IdNamespace n  entityresolution:%r:%a:idnamespace/\${IdNamespaceName}
EntityResolution::MatchingWorkflow n  entityresolution:%r:%a:matchingworkflow/\${WorkflowName}
EntityResolution::SchemaMapping n  entityresolution:%r:%a:schemamapping/\${SchemaName}
EventSchemas::Discoverer a DiscovererArn schemas:%r:%a:discoverer/\${DiscovererId}
EventSchemas::Registry a RegistryArn schemas:%r:%a:registry/\${RegistryName}
Events::ApiDestination  Arn events:%r:%a:api-destination/\${ApiDestinationName}
Events::Archive n Arn events:%r:%a:archive/\${ArchiveName}
Events::Connection  Arn events:%r:%a:connection/\${ConnectionName}
Events::Endpoint  Arn events:%r:%a:endpoint/\${EndpointName}
Events::EventBus  Arn events:%r:%a:event-bus/\${EventBusName}
Events::Rule  Arn events:%r:%a:rule/\${RuleName}
Evidently::Project a Arn evidently:%r:%a:project/\${ProjectName}
Evidently::Segment a Arn evidently:%r:%a:segment/\${SegmentName}
FIS::ExperimentTemplate n  fis:%r:%a:experiment-template/\${Id}
FMS::ApplicationsList a Arn fms:%r:%a:applications-list/\${Id}
FMS::Policy n Arn fms:%r:%a:policy/\${Id}
FMS::ProtocolsList a Arn fms:%r:%a:protocols-list/\${Id}
FMS::ResourceSet n  fms:%r:%a:resource-set/\${Id}
FinSpace::Environment n  finspace:%r:%a:environment/\${EnvironmentId}
Forecast::Dataset a Arn forecast:%r:%a:dataset/\${ResourceId}
Forecast::DatasetGroup a DatasetGroupArn forecast:%r:%a:dataset-group/\${ResourceId}
FraudDetector::Detector a Arn frauddetector:%r:%a:detector/\${ResourcePath}
FraudDetector::EntityType a Arn frauddetector:%r:%a:entity-type/\${ResourcePath}
FraudDetector::EventType a Arn frauddetector:%r:%a:event-type/\${ResourcePath}
FraudDetector::Label a Arn frauddetector:%r:%a:label/\${ResourcePath}
FraudDetector::List a Arn frauddetector:%r:%a:list/\${ResourcePath}
FraudDetector::Outcome a Arn frauddetector:%r:%a:outcome/\${ResourcePath}
FraudDetector::Variable a Arn frauddetector:%r:%a:variable/\${ResourcePath}
GameLift::Alias n  gamelift:%r::alias/\${AliasId}
GameLift::Build n  gamelift:%r:%a:build/\${BuildId}
GameLift::ContainerFleet n  gamelift:%r:%a:containerfleet/\${FleetId}
GameLift::ContainerGroupDefinition n  gamelift:%r:%a:containergroupdefinition/\${Name}
GameLift::Fleet n  gamelift:%r:%a:fleet/\${FleetId}
GameLift::GameServerGroup a GameServerGroupArn gamelift:%r:%a:gameservergroup/\${GameServerGroupName}
GameLift::GameSessionQueue  Arn gamelift:%r:%a:gamesessionqueue/\${GameSessionQueueName}
GameLift::MatchmakingConfiguration  Arn gamelift:%r:%a:matchmakingconfiguration/\${MatchmakingConfigurationName}
GameLift::MatchmakingRuleSet  Arn gamelift:%r:%a:matchmakingruleset/\${MatchmakingRuleSetName}
GameLift::Script  Arn gamelift:%r:%a:script/\${ScriptId}
GameLiftStreams::Application a Arn gameliftstreams:%r:%a:application/\${ApplicationId}
GameLiftStreams::StreamGroup a Arn gameliftstreams:%r:%a:streamgroup/\${StreamGroupId}
GlobalAccelerator::Accelerator a AcceleratorArn globalaccelerator::%a:accelerator/\${AcceleratorId}
GlobalAccelerator::CrossAccountAttachment a AttachmentArn globalaccelerator::%a:attachment/\${ResourceId}
Glue::Blueprint a Arn glue:%r:%a:blueprint/\${BlueprintName}
Glue::Catalog a ResourceArn glue:%r:%a:catalog/\${CatalogName}
Glue::ConnectionType a ConnectionTypeArn glue:%r:%a:connectionType:\${ConnectionTypeName}
Glue::Database n  glue:%r:%a:database/\${DatabaseName}
Glue::Integration  IntegrationArn glue:%r:%a:integration:\${IntegrationId}
Glue::MLTransform n  glue:%r:%a:mlTransform/\${TransformId}
Glue::Registry a Arn glue:%r:%a:registry/\${RegistryName}
Glue::Session a Arn glue:%r:%a:session/\${SessionId}
Greengrass::ConnectorDefinition  Arn greengrass:%r:%a:/greengrass/definition/connectors/\${ConnectorDefinitionId}
Greengrass::CoreDefinition  Arn greengrass:%r:%a:/greengrass/definition/cores/\${CoreDefinitionId}
Greengrass::DeviceDefinition  Arn greengrass:%r:%a:/greengrass/definition/devices/\${DeviceDefinitionId}
Greengrass::FunctionDefinition  Arn greengrass:%r:%a:/greengrass/definition/functions/\${FunctionDefinitionId}
Greengrass::Group  Arn greengrass:%r:%a:/greengrass/groups/\${GroupId}
Greengrass::LoggerDefinition  Arn greengrass:%r:%a:/greengrass/definition/loggers/\${LoggerDefinitionId}
Greengrass::ResourceDefinition  Arn greengrass:%r:%a:/greengrass/definition/resources/\${ResourceDefinitionId}
Greengrass::SubscriptionDefinition  Arn greengrass:%r:%a:/greengrass/definition/subscriptions/\${SubscriptionDefinitionId}
GroundStation::DataflowEndpointGroup  Arn groundstation:%r:%a:dataflow-endpoint-group/\${DataflowEndpointGroupId}
GroundStation::DataflowEndpointGroupV2  Arn groundstation:%r:%a:dataflow-endpoint-group/\${DataflowEndpointGroupId}
GroundStation::MissionProfile  Arn groundstation:%r:%a:mission-profile/\${MissionProfileId}
GuardDuty::MalwareProtectionPlan n Arn guardduty:%r:%a:malware-protection-plan/\${MalwareProtectionPlanId}
HealthAgent::Domain a Arn health-agent:%r:%a:domain/\${DomainId}
HealthImaging::Datastore n  medical-imaging:%r:%a:datastore/\${DatastoreId}
HealthLake::DataTransformationProfile a Arn healthlake:%r:%a:dataTransformationProfile/\${ProfileId}
HealthLake::FHIRDatastore n  healthlake:%r:%a:datastore/fhir/\${DatastoreId}
IAM::Group  Arn iam::%a:group/\${GroupNameWithPath}
IAM::InstanceProfile  Arn iam::%a:instance-profile/\${InstanceProfileNameWithPath}
IAM::ManagedPolicy a PolicyArn iam::%a:policy/\${PolicyNameWithPath}
IAM::OIDCProvider a Arn iam::%a:oidc-provider/\${OidcProviderName}
IAM::Role  Arn iam::%a:role/\${RoleNameWithPath}
IAM::SAMLProvider a Arn iam::%a:saml-provider/\${SamlProviderName}
IAM::ServerCertificate  Arn iam::%a:server-certificate/\${CertificateNameWithPath}
IAM::User  Arn iam::%a:user/\${UserNameWithPath}
IVS::Channel a Arn ivs:%r:%a:channel/\${ResourceId}
IVS::EncoderConfiguration a Arn ivs:%r:%a:encoder-configuration/\${ResourceId}
IVS::IngestConfiguration a Arn ivs:%r:%a:ingest-configuration/\${ResourceId}
IVS::PlaybackKeyPair a Arn ivs:%r:%a:playback-key/\${ResourceId}
IVS::PlaybackRestrictionPolicy a Arn ivs:%r:%a:playback-restriction-policy/\${ResourceId}
IVS::PublicKey a Arn ivs:%r:%a:public-key/\${ResourceId}
IVS::RecordingConfiguration a Arn ivs:%r:%a:recording-configuration/\${ResourceId}
IVS::Stage a Arn ivs:%r:%a:stage/\${ResourceId}
IVS::StorageConfiguration a Arn ivs:%r:%a:storage-configuration/\${ResourceId}
IVS::StreamKey a Arn ivs:%r:%a:stream-key/\${ResourceId}
IVSChat::LoggingConfiguration a Arn ivschat:%r:%a:logging-configuration/\${ResourceId}
IVSChat::Room a Arn ivschat:%r:%a:room/\${ResourceId}
IdentityStore::User a Arn identitystore:::user/\${UserId}
ImageBuilder::DistributionConfiguration a Arn imagebuilder:%r:%a:distribution-configuration/\${DistributionConfigurationName}
ImageBuilder::ImagePipeline a Arn imagebuilder:%r:%a:image-pipeline/\${ImagePipelineName}
ImageBuilder::InfrastructureConfiguration a Arn imagebuilder:%r:%a:infrastructure-configuration/\${ResourceId}
ImageBuilder::LifecyclePolicy a Arn imagebuilder:%r:%a:lifecycle-policy/\${LifecyclePolicyName}
Interconnect::Connection a Arn interconnect:%r:%a:connection/\${Id}
InternetMonitor::Monitor n  internetmonitor:%r:%a:monitor/\${MonitorName}
Invoicing::InvoiceUnit a InvoiceUnitArn invoicing::%a:invoice-unit/\${Identifier}
Invoicing::ProcurementPortalPreference a ProcurementPortalPreferenceArn invoicing::%a:procurement-portal-preference/\${Identifier}
IoT::Authorizer n Arn iot:%r:%a:authorizer/\${AuthorizerName}
IoT::BillingGroup n Arn iot:%r:%a:billinggroup/\${BillingGroupName}
IoT::CACertificate  Arn iot:%r:%a:cacert/\${CACertificate}
IoT::Certificate  Arn iot:%r:%a:cert/\${CertificateId}
IoT::CertificateProvider n Arn iot:%r:%a:certificateprovider/\${CertificateProviderName}
IoT::Command n  iot:%r:%a:command/\${CommandId}
IoT::CustomMetric n  iot:%r:%a:custommetric/\${MetricName}
IoT::Dimension  Arn iot:%r:%a:dimension/\${DimensionName}
IoT::Job a Arn iot:%r:%a:job/\${JobId}
IoT::JobTemplate n Arn iot:%r:%a:jobtemplate/\${JobTemplateId}
IoT::Policy  Arn iot:%r:%a:policy/\${PolicyName}
IoT::ProvisioningTemplate n  iot:%r:%a:provisioningtemplate/\${TemplateName}
IoT::RoleAlias n  iot:%r:%a:rolealias/\${RoleAlias}
IoT::ScheduledAudit n  iot:%r:%a:scheduledaudit/\${ScheduledAuditName}
IoT::SecurityProfile n  iot:%r:%a:securityprofile/\${SecurityProfileName}
IoT::SoftwarePackage n  iot:%r:%a:package/\${PackageName}
IoT::Stream a Arn iot:%r:%a:stream/\${StreamId}
IoT::Thing n Arn iot:%r:%a:thing/\${ThingName}
IoT::ThingGroup n Arn iot:%r:%a:thinggroup/\${ThingGroupName}
IoT::ThingType n Arn iot:%r:%a:thingtype/\${ThingTypeName}
IoT::TopicRule n Arn iot:%r:%a:rule/\${RuleName}
IoTAnalytics::Channel n  iotanalytics:%r:%a:channel/\${ChannelName}
IoTAnalytics::Dataset n  iotanalytics:%r:%a:dataset/\${DatasetName}
IoTAnalytics::Datastore n  iotanalytics:%r:%a:datastore/\${DatastoreName}
IoTAnalytics::Pipeline n  iotanalytics:%r:%a:pipeline/\${PipelineName}
IoTCoreDeviceAdvisor::SuiteDefinition n  iotdeviceadvisor:%r:%a:suitedefinition/\${SuiteDefinitionId}
IoTEvents::AlarmModel n  iotevents:%r:%a:alarmModel/\${AlarmModelName}
IoTEvents::DetectorModel n  iotevents:%r:%a:detectorModel/\${DetectorModelName}
IoTEvents::Input n  iotevents:%r:%a:input/\${InputName}
IoTFleetWise::Campaign  Arn iotfleetwise:%r:%a:campaign/\${CampaignName}
IoTFleetWise::DecoderManifest n Arn iotfleetwise:%r:%a:decoder-manifest/\${Name}
IoTFleetWise::Fleet  Arn iotfleetwise:%r:%a:fleet/\${FleetId}
IoTFleetWise::ModelManifest n Arn iotfleetwise:%r:%a:model-manifest/\${Name}
IoTFleetWise::SignalCatalog n Arn iotfleetwise:%r:%a:signal-catalog/\${Name}
IoTFleetWise::StateTemplate  Arn iotfleetwise:%r:%a:state-template/\${StateTemplateId}
IoTFleetWise::Vehicle  Arn iotfleetwise:%r:%a:vehicle/\${VehicleId}
IoTSiteWise::AccessPolicy n  iotsitewise:%r:%a:access-policy/\${AccessPolicyId}
IoTSiteWise::Asset n  iotsitewise:%r:%a:asset/\${AssetId}
IoTSiteWise::AssetModel n  iotsitewise:%r:%a:asset-model/\${AssetModelId}
IoTSiteWise::ComputationModel n  iotsitewise:%r:%a:computation-model/\${ComputationModelId}
IoTSiteWise::Dashboard n  iotsitewise:%r:%a:dashboard/\${DashboardId}
IoTSiteWise::Dataset n  iotsitewise:%r:%a:dataset/\${DatasetId}
IoTSiteWise::Gateway n  iotsitewise:%r:%a:gateway/\${GatewayId}
IoTSiteWise::Portal n  iotsitewise:%r:%a:portal/\${PortalId}
IoTSiteWise::Project n  iotsitewise:%r:%a:project/\${ProjectId}
IoTSiteWise::Workspace a WorkspaceArn iotsitewise:%r:%a:workspace/\${WorkspaceName}
IoTTwinMaker::Workspace n Arn iottwinmaker:%r:%a:workspace/\${WorkspaceId}
IoTWireless::Destination  Arn iotwireless:%r:%a:Destination/\${DestinationName}
IoTWireless::DeviceProfile  Arn iotwireless:%r:%a:DeviceProfile/\${DeviceProfileId}
IoTWireless::FuotaTask  Arn iotwireless:%r:%a:FuotaTask/\${FuotaTaskId}
IoTWireless::MulticastGroup  Arn iotwireless:%r:%a:MulticastGroup/\${MulticastGroupId}
IoTWireless::NetworkAnalyzerConfiguration  Arn iotwireless:%r:%a:NetworkAnalyzerConfiguration/\${NetworkAnalyzerConfigurationName}
IoTWireless::PartnerAccount  Arn iotwireless:%r:%a:SidewalkAccount/\${AmazonId}
IoTWireless::ServiceProfile  Arn iotwireless:%r:%a:ServiceProfile/\${ServiceProfileId}
IoTWireless::TaskDefinition  Arn iotwireless:%r:%a:WirelessGatewayTaskDefinition/\${WirelessGatewayTaskDefinitionId}
IoTWireless::WirelessDevice  Arn iotwireless:%r:%a:WirelessDevice/\${WirelessDeviceId}
IoTWireless::WirelessGateway  Arn iotwireless:%r:%a:WirelessGateway/\${WirelessGatewayId}
KMS::Key n Arn kms:%r:%a:key/\${KeyId}
Kendra::Index  Arn kendra:%r:%a:index/\${IndexId}
KendraRanking::ExecutionPlan  Arn kendra-ranking:%r:%a:rescore-execution-plan/\${RescoreExecutionPlanId}
Kinesis::Stream  Arn kinesis:%r:%a:stream/\${StreamName}
KinesisAnalyticsV2::Application n  kinesisanalytics:%r:%a:application/\${ApplicationName}
KinesisFirehose::DeliveryStream n Arn firehose:%r:%a:deliverystream/\${DeliveryStreamName}
Lambda::CapacityProvider n Arn lambda:%r:%a:capacity-provider:\${CapacityProviderName}
Lambda::CodeSigningConfig a CodeSigningConfigArn lambda:%r:%a:code-signing-config:\${CodeSigningConfigId}
Lambda::Function n Arn lambda:%r:%a:function:\${FunctionName}
Lambda::MicrovmImage a ImageArn lambda:%r:%a:microvm-image:\${MicrovmImageName}
Lambda::NetworkConnector a Arn lambda:%r:%a:network-connector:\${NetworkConnectorId}
LaunchWizard::Deployment a Arn launchwizard:%r:%a:deployment/\${DeploymentId}
LicenseManager::Grant a GrantArn license-manager::%a:grant:\${GrantId}
LicenseManager::License a LicenseArn license-manager::%a:license:\${LicenseId}
LicenseManager::LicenseAssetGroup a LicenseAssetGroupArn license-manager:%r:%a:license-asset-group:\${LicenseAssetGroupId}
LicenseManager::LicenseAssetRuleSet a LicenseAssetRulesetArn license-manager:%r:%a:license-asset-ruleset:\${LicenseAssetRulesetId}
Lightsail::ContactMethod a Arn lightsail:%r:%a:ContactMethod/\${Id}
Lightsail::Domain  Arn lightsail:%r:%a:Domain/\${Id}
Lightsail::InstanceSnapshot  Arn lightsail:%r:%a:InstanceSnapshot/\${Id}
Location::APIKey n Arn geo:%r:%a:api-key/\${KeyName}
Location::GeofenceCollection n Arn geo:%r:%a:geofence-collection/\${CollectionName}
Location::Map n Arn geo:%r:%a:map/\${MapName}
Location::PlaceIndex n Arn geo:%r:%a:place-index/\${IndexName}
Location::RouteCalculator n Arn geo:%r:%a:route-calculator/\${CalculatorName}
Location::Tracker n Arn geo:%r:%a:tracker/\${TrackerName}
Logs::Delivery  Arn logs:%r:%a:delivery:\${DeliveryName}
Logs::DeliveryDestination  Arn logs:%r:%a:delivery-destination:\${DeliveryDestinationName}
Logs::DeliverySource  Arn logs:%r:%a:delivery-source:\${DeliverySourceName}
Logs::Destination n Arn logs:%r:%a:destination:\${DestinationName}
Logs::LogAnomalyDetector a AnomalyDetectorArn logs:%r:%a:anomaly-detector:\${DetectorId}
Logs::LogGroup n Arn logs:%r:%a:log-group:\${LogGroupName}
Logs::ScheduledQuery a ScheduledQueryArn logs:%r:%a:scheduled-query:\${ScheduledQueryId}
LookoutVision::Project n Arn lookoutvision:%r:%a:project/\${ProjectName}
M2::Application a ApplicationArn m2:%r:%a:app/\${ApplicationId}
M2::Environment a EnvironmentArn m2:%r:%a:env/\${EnvironmentId}
MGN::NetworkMigrationDefinition a Arn mgn:%r:%a:network-migration-definition/\${NetworkMigrationDefinitionID}
MPA::ApprovalTeam a Arn mpa:%r:%a:approval-team/\${ApprovalTeamId}
MPA::IdentitySource a IdentitySourceArn mpa:%r:%a:identity-source/\${IdentitySourceId}
MWAA::Environment  Arn airflow:%r:%a:environment/\${EnvironmentName}
MWAAServerless::Workflow a WorkflowArn airflow-serverless:%r:%a:workflow/\${WorkflowId}
Macie::AllowList  Arn macie2:%r:%a:allow-list/\${ResourceId}
Macie::CustomDataIdentifier  Arn macie2:%r:%a:custom-data-identifier/\${ResourceId}
Macie::FindingsFilter  Arn macie2:%r:%a:findings-filter/\${ResourceId}
Macie::Member a Arn macie2:%r:%a:member/\${ResourceId}
ManagedBlockchain::Accessor  Arn managedblockchain:%r:%a:accessors/\${AccessorId}
ManagedBlockchain::Member n  managedblockchain:%r:%a:members/\${MemberId}
ManagedBlockchain::Node n Arn managedblockchain:%r:%a:nodes/\${NodeId}
MediaConnect::RouterInput a Arn mediaconnect:%r:%a:routerInput:\${RouterInputId}
MediaConnect::RouterNetworkInterface a Arn mediaconnect:%r:%a:routerNetworkInterface:\${RouterNetworkInterfaceId}
MediaConnect::RouterOutput a Arn mediaconnect:%r:%a:routerOutput:\${RouterOutputId}
MediaConvert::JobTemplate  Arn mediaconvert:%r:%a:jobTemplates/\${JobTemplateName}
MediaConvert::Preset  Arn mediaconvert:%r:%a:presets/\${PresetName}
MediaConvert::Queue  Arn mediaconvert:%r:%a:queues/\${QueueName}
MediaLive::Channel  Arn medialive:%r:%a:channel:\${ChannelId}
MediaLive::CloudWatchAlarmTemplate  Arn medialive:%r:%a:cloudwatch-alarm-template:\${CloudWatchAlarmTemplateId}
MediaLive::CloudWatchAlarmTemplateGroup  Arn medialive:%r:%a:cloudwatch-alarm-template-group:\${CloudWatchAlarmTemplateGroupId}
MediaLive::Cluster  Arn medialive:%r:%a:cluster:\${ClusterId}
MediaLive::EventBridgeRuleTemplate  Arn medialive:%r:%a:eventbridge-rule-template:\${EventBridgeRuleTemplateId}
MediaLive::EventBridgeRuleTemplateGroup  Arn medialive:%r:%a:eventbridge-rule-template-group:\${EventBridgeRuleTemplateGroupId}
MediaLive::Input  Arn medialive:%r:%a:input:\${InputId}
MediaLive::InputSecurityGroup  Arn medialive:%r:%a:inputSecurityGroup:\${InputSecurityGroupId}
MediaLive::Multiplex  Arn medialive:%r:%a:multiplex:\${MultiplexId}
MediaLive::Network  Arn medialive:%r:%a:network:\${NetworkId}
MediaLive::SdiSource  Arn medialive:%r:%a:sdiSource:\${SdiSourceId}
MediaLive::SignalMap  Arn medialive:%r:%a:signal-map:\${SignalMapId}
MediaPackage::Asset  Arn mediapackage-vod:%r:%a:assets/\${AssetIdentifier}
MediaPackage::Channel  Arn mediapackage:%r:%a:channels/\${ChannelIdentifier}
MediaPackage::OriginEndpoint  Arn mediapackage:%r:%a:origin_endpoints/\${OriginEndpointIdentifier}
MediaPackage::PackagingConfiguration  Arn mediapackage-vod:%r:%a:packaging-configurations/\${PackagingConfigurationIdentifier}
MediaPackage::PackagingGroup  Arn mediapackage-vod:%r:%a:packaging-groups/\${PackagingGroupIdentifier}
MediaPackageV2::ChannelGroup a Arn mediapackagev2:%r:%a:channelGroup/\${ChannelGroupName}
MediaTailor::Channel n Arn mediatailor:%r:%a:channel/\${ChannelName}
MediaTailor::PrefetchSchedule a Arn mediatailor:%r:%a:prefetchSchedule/\${ResourceId}
MediaTailor::SourceLocation  Arn mediatailor:%r:%a:sourceLocation/\${ResourceId}
MemoryDB::ACL  Arn memorydb:%r:%a:acl/\${AclName}
MemoryDB::Cluster n  memorydb:%r:%a:cluster/\${ClusterName}
MemoryDB::ParameterGroup n  memorydb:%r:%a:parametergroup/\${ParameterGroupName}
MemoryDB::Snapshot a Arn memorydb:%r:%a:snapshot/\${SnapshotName}
MemoryDB::SubnetGroup n  memorydb:%r:%a:subnetgroup/\${SubnetGroupName}
MemoryDB::User n Arn memorydb:%r:%a:user/\${UserName}
Neptune::EventSubscription n  rds:%r:%a:es:\${SubscriptionName}
NeptuneGraph::GraphSnapshot a Arn neptune-graph:%r:%a:graph-snapshot/\${ResourceId}
NetworkFirewall::ContainerAssociation a ContainerAssociationArn network-firewall:%r:%a:container-association/\${Name}
NetworkFirewall::Firewall a FirewallArn network-firewall:%r:%a:firewall/\${Name}
NetworkFirewall::FirewallPolicy a FirewallPolicyArn network-firewall:%r:%a:firewall-policy/\${Name}
NetworkFirewall::RuleGroup a RuleGroupArn network-firewall:%r:%a:stateful-rulegroup/\${Name}
NetworkFirewall::TLSInspectionConfiguration a TLSInspectionConfigurationArn network-firewall:%r:%a:tls-configuration/\${Name}
NetworkFirewall::VpcEndpointAssociation a VpcEndpointAssociationArn network-firewall:%r:%a:vpc-endpoint-association/\${Name}
NetworkFlowMonitor::Monitor a Arn networkflowmonitor:%r:%a:monitor/\${MonitorName}
NetworkManager::ConnectAttachment n  networkmanager::%a:attachment/\${AttachmentId}
NetworkManager::ConnectPeer n  networkmanager::%a:connect-peer/\${ConnectPeerId}
NetworkManager::GlobalNetwork  Arn networkmanager::%a:global-network/\${GlobalNetworkId}
NetworkManager::VpcAttachment n  networkmanager::%a:attachment/\${AttachmentId}
NimbleStudio::Studio n  nimble:%r:%a:studio/\${StudioId}
Notifications::NotificationConfiguration a Arn notifications::%a:configuration/\${NotificationConfigurationId}
NotificationsContacts::EmailContact a Arn notifications-contacts::%a:emailcontact/\${EmailContactId}
NovaAct::WorkflowDefinition a Arn nova-act:%r:%a:workflow-definition/\${WorkflowDefinitionName}
ODB::CloudAutonomousVmCluster a CloudAutonomousVmClusterArn odb:%r:%a:cloud-autonomous-vm-cluster/\${CloudAutonomousVmClusterId}
ODB::CloudExadataInfrastructure a CloudExadataInfrastructureArn odb:%r:%a:cloud-exadata-infrastructure/\${CloudExadataInfrastructureId}
ODB::CloudVmCluster a CloudVmClusterArn odb:%r:%a:cloud-vm-cluster/\${CloudVmClusterId}
ODB::OdbNetwork a OdbNetworkArn odb:%r:%a:odb-network/\${OdbNetworkId}
ODB::OdbPeeringConnection a OdbPeeringConnectionArn odb:%r:%a:odb-peering-connection/\${OdbPeeringConnectionId}
OSIS::Pipeline a PipelineArn osis:%r:%a:pipeline/\${PipelineName}
Oam::Link a Arn oam:%r:%a:link/\${ResourceId}
Oam::Sink a Arn oam:%r:%a:sink/\${ResourceId}
ObservabilityAdmin::OrganizationCentralizationRule a RuleArn observabilityadmin:%r:%a:organization-centralization-rule/\${CentralizationRuleName}
ObservabilityAdmin::OrganizationTelemetryRule a RuleArn observabilityadmin:%r:%a:organization-telemetry-rule/\${TelemetryRuleName}
ObservabilityAdmin::S3TableIntegration a Arn observabilityadmin:%r:%a:s3tableintegration/\${S3TableIntegrationIdentifier}
ObservabilityAdmin::TelemetryPipelines  Arn observabilityadmin:%r:%a:telemetry-pipeline/\${TelemetryPipelineIdentifier}
ObservabilityAdmin::TelemetryRule a RuleArn observabilityadmin:%r:%a:telemetry-rule/\${TelemetryRuleName}
Omics::Configuration n Arn omics:%r:%a:configuration/\${Name}
Omics::ReferenceStore n Arn omics:%r:%a:referenceStore/\${ReferenceStoreId}
Omics::RunCache a Arn omics:%r:%a:runCache/\${Id}
Omics::RunGroup n Arn omics:%r:%a:runGroup/\${Id}
Omics::SequenceStore n Arn omics:%r:%a:sequenceStore/\${SequenceStoreId}
Omics::Workflow n Arn omics:%r:%a:workflow/\${Id}
OpenSearch::DataSource a Arn opensearch:%r:%a:datasource/\${DataSourceName}
OpenSearchServerless::Collection  Arn aoss:%r:%a:collection/\${CollectionId}
OpenSearchServerless::CollectionGroup  Arn aoss:%r:%a:collection-group/\${CollectionGroupId}
OpenSearchService::Domain n Arn es:%r:%a:domain/\${DomainName}
Outposts::Outpost a OutpostArn outposts:%r:%a:outpost/\${OutpostId}
Outposts::Site a SiteArn outposts:%r:%a:site/\${SiteId}
PCAConnectorAD::Connector a ConnectorArn pca-connector-ad:%r:%a:connector/\${ConnectorId}
PCAConnectorAD::DirectoryRegistration a DirectoryRegistrationArn pca-connector-ad:%r:%a:directory-registration/\${DirectoryId}
PCAConnectorSCEP::Connector a ConnectorArn pca-connector-scep:%r:%a:connector/\${ConnectorId}
PCS::Cluster a Arn pcs:%r:%a:cluster/\${ClusterIdentifier}
Panorama::ApplicationInstance n Arn panorama:%r:%a:applicationInstance/\${ApplicationInstanceId}
Panorama::Package n Arn panorama:%r:%a:package/\${PackageId}
Personalize::Dataset a DatasetArn personalize:%r:%a:dataset/\${ResourceId}
Personalize::DatasetGroup a DatasetGroupArn personalize:%r:%a:dataset-group/\${ResourceId}
Personalize::EventTracker a EventTrackerArn personalize:%r:%a:event-tracker/\${ResourceId}
Personalize::MetricAttribution a MetricAttributionArn personalize:%r:%a:metric-attribution/\${ResourceId}
Personalize::Schema a SchemaArn personalize:%r:%a:schema/\${ResourceId}
Personalize::Solution a SolutionArn personalize:%r:%a:solution/\${ResourceId}
Pinpoint::App  Arn mobiletargeting:%r:%a:apps/\${AppId}
Pipes::Pipe n Arn pipes:%r:%a:pipe/\${Name}
PricingPlanManager::Subscription a Arn pricingplanmanager::%a:subscription/\${SubscriptionId}
Proton::EnvironmentAccountConnection a Arn proton:%r:%a:environment-account-connection/\${Id}
Proton::EnvironmentTemplate a Arn proton:%r:%a:environment-template/\${Name}
Proton::ServiceTemplate a Arn proton:%r:%a:service-template/\${Name}
QBusiness::Application n  qbusiness:%r:%a:application/\${ApplicationId}
QuickSight::ActionConnector  Arn quicksight:%r:%a:action-connector/\${ResourceId}
QuickSight::Agent  Arn quicksight:%r:%a:agent/\${ResourceId}
QuickSight::Analysis  Arn quicksight:%r:%a:analysis/\${AnalysisId}
QuickSight::CustomPermissions  Arn quicksight:%r:%a:custompermissions/\${ResourceId}
QuickSight::Customization a Arn quicksight:%r:%a:customization/\${ResourceId}
QuickSight::DLPSetting  Arn quicksight:%r:%a:dlpsetting/\${ResourceId}
QuickSight::Dashboard  Arn quicksight:%r:%a:dashboard/\${DashboardId}
QuickSight::DataSet  Arn quicksight:%r:%a:dataset/\${ResourceId}
QuickSight::DataSource  Arn quicksight:%r:%a:datasource/\${ResourceId}
QuickSight::Flow a Arn quicksight:%r:%a:flow/\${ResourceId}
QuickSight::Folder  Arn quicksight:%r:%a:folder/\${FolderId}
QuickSight::LimitsProfile  Arn quicksight:%r:%a:limits-profile/\${ResourceId}
QuickSight::OAuthClientApplication a Arn quicksight:%r:%a:oauthClientApplication/\${ResourceId}
QuickSight::Space  Arn quicksight:%r:%a:space/\${ResourceId}
QuickSight::Template  Arn quicksight:%r:%a:template/\${ResourceId}
QuickSight::Theme  Arn quicksight:%r:%a:theme/\${ResourceId}
QuickSight::Topic  Arn quicksight:%r:%a:topic/\${ResourceId}
QuickSight::VPCConnection  Arn quicksight:%r:%a:vpcConnection/\${ResourceId}
RAM::Permission a Arn ram::%a:permission/\${ResourcePath}
RAM::ResourceShare a Arn ram:%r:%a:resource-share/\${ResourcePath}
RDS::ClusterSnapshot a DBClusterSnapshotArn rds:%r:%a:cluster-snapshot:\${ClusterSnapshotName}
RDS::DBProxyTargetGroup a TargetGroupArn rds:%r:%a:target-group:\${TargetGroupId}
RDS::DBSnapshot a DBSnapshotArn rds:%r:%a:snapshot:\${SnapshotName}
RDS::EventSubscription n  rds:%r:%a:es:\${SubscriptionName}
RDS::Integration a IntegrationArn rds:%r:%a:integration:\${IntegrationIdentifier}
RDS::OptionGroup n  rds:%r:%a:og:\${OptionGroupName}
RTBFabric::RequesterGateway a Arn rtbfabric:%r:%a:gateway/\${GatewayId}
RTBFabric::ResponderGateway a Arn rtbfabric:%r:%a:gateway/\${GatewayId}
RUM::AppMonitor n  rum:%r:%a:appmonitor/\${Name}
Rbin::Rule a Arn rbin:%r:%a:rule/\${ResourceName}
Redshift::ClusterParameterGroup n  redshift:%r:%a:parametergroup:\${ParameterGroupName}
Redshift::Integration a IntegrationArn redshift:%r:%a:integration:\${IntegrationIdentifier}
Redshift::QEV2IdcApplication a Qev2IdcApplicationArn redshift:%r:%a:qev2idcapplication:\${Qev2IdcApplicationId}
Redshift::SnapshotCopyGrant a Arn redshift:%r:%a:snapshotcopygrant:\${SnapshotCopyGrantName}
Redshift::SnapshotSchedule a Arn redshift:%r:%a:snapshotschedule:\${ScheduleIdentifier}
Redshift::UsageLimit a Arn redshift:%r:%a:usagelimit:\${UsageLimitId}
RefactorSpaces::Environment  Arn refactor-spaces:%r:%a:environment/\${EnvironmentId}
Rekognition::Collection n Arn rekognition:%r:%a:collection/\${CollectionId}
Rekognition::StreamProcessor n Arn rekognition:%r:%a:streamprocessor/\${Name}
ResilienceHub::App a AppArn resiliencehub:%r:%a:app/\${AppId}
ResilienceHub::ResiliencyPolicy a PolicyArn resiliencehub:%r:%a:resiliency-policy/\${PolicyId}
ResourceExplorer2::Index a Arn resource-explorer-2:%r:%a:index/\${IndexUuid}
ResourceGroups::Group  Arn resource-groups:%r:%a:group/\${GroupName}
RolesAnywhere::CRL n  rolesanywhere:%r:%a:crl/\${CrlId}
RolesAnywhere::Profile n  rolesanywhere:%r:%a:profile/\${ProfileId}
RolesAnywhere::TrustAnchor n  rolesanywhere:%r:%a:trust-anchor/\${TrustAnchorId}
Route53::CidrCollection n Arn route53:::cidrcollection/\${Id}
Route53::HostedZone n  route53:::hostedzone/\${Id}
Route53::TrafficPolicy a Arn route53:::trafficpolicy/\${Id}
Route53::TrafficPolicyInstance a Arn route53:::trafficpolicyinstance/\${Id}
Route53GlobalResolver::AccessSource  Arn route53globalresolver::%a:access-source/\${Id}
Route53GlobalResolver::AccessToken  Arn route53globalresolver::%a:access-token/\${Id}
Route53GlobalResolver::DnsView  Arn route53globalresolver::%a:dns-view/\${Id}
Route53GlobalResolver::FirewallDomainList  Arn route53globalresolver::%a:firewall-domain-list/\${Id}
Route53GlobalResolver::GlobalResolver  Arn route53globalresolver::%a:global-resolver/\${Id}
Route53Profiles::Profile  Arn route53profiles:%r:%a:profile/\${ResourceId}
Route53RecoveryControl::Cluster a ClusterArn route53-recovery-control::%a:cluster/\${ResourceId}
Route53RecoveryControl::ControlPanel a ControlPanelArn route53-recovery-control::%a:controlpanel/\${ControlPanelId}
Route53RecoveryReadiness::Cell n  route53-recovery-readiness::%a:cell/\${CellName}
Route53Resolver::FirewallDomainList  Arn route53resolver:%r:%a:firewall-domain-list/\${ResourceId}
Route53Resolver::FirewallRuleGroup  Arn route53resolver:%r:%a:firewall-rule-group/\${ResourceId}
Route53Resolver::FirewallRuleGroupAssociation  Arn route53resolver:%r:%a:firewall-rule-group-association/\${ResourceId}
Route53Resolver::OutpostResolver  Arn route53resolver:%r:%a:outpost-resolver/\${ResourceId}
Route53Resolver::ResolverConfig n  route53resolver:%r:%a:resolver-config/\${ResourceId}
Route53Resolver::ResolverEndpoint  Arn route53resolver:%r:%a:resolver-endpoint/\${ResourceId}
Route53Resolver::ResolverQueryLoggingConfig  Arn route53resolver:%r:%a:resolver-query-log-config/\${ResourceId}
Route53Resolver::ResolverRule  Arn route53resolver:%r:%a:resolver-rule/\${ResourceId}
S3::AccessPoint  Arn s3:%r:%a:accesspoint/\${AccessPointName}
S3::Bucket n Arn s3:::\${BucketName}
S3::StorageLensGroup n  s3:%r:%a:storage-lens-group/\${Name}
S3Express::AccessPoint  Arn s3express:%r:%a:accesspoint/\${AccessPointName}
S3Express::DirectoryBucket n Arn s3express:%r:%a:bucket/\${BucketName}
S3Files::FileSystem a FileSystemArn s3files:%r:%a:file-system/\${FileSystemId}
S3ObjectLambda::AccessPoint  Arn s3-object-lambda:%r:%a:accesspoint/\${AccessPointName}
S3Vectors::VectorBucket a VectorBucketArn s3vectors:%r:%a:bucket/\${BucketName}
SES::ContactList n  ses:%r:%a:contact-list/\${ContactListName}
SES::CustomVerificationEmailTemplate n  ses:%r:%a:custom-verification-email-template/\${TemplateName}
SES::MailManagerAddonInstance n  ses:%r:%a:addon-instance/\${AddonInstanceId}
SES::MailManagerAddonSubscription n  ses:%r:%a:addon-subscription/\${AddonSubscriptionId}
SES::MailManagerAddressList n  ses:%r:%a:mailmanager-address-list/\${AddressListId}
SES::MailManagerArchive n  ses:%r:%a:mailmanager-archive/\${ArchiveId}
SES::MailManagerIngressPoint n  ses:%r:%a:mailmanager-ingress-point/\${IngressPointId}
SES::MailManagerRelay n  ses:%r:%a:mailmanager-smtp-relay/\${RelayId}
SES::MailManagerRuleSet n  ses:%r:%a:mailmanager-rule-set/\${RuleSetId}
SES::MailManagerTrafficPolicy n  ses:%r:%a:mailmanager-traffic-policy/\${TrafficPolicyId}
SES::MultiRegionEndpoint n  ses:%r:%a:multi-region-endpoint/\${EndpointName}
SMSVOICE::ConfigurationSet n Arn sms-voice:%r:%a:configuration-set/\${ConfigurationSetName}
SMSVOICE::OptOutList n Arn sms-voice:%r:%a:opt-out-list/\${OptOutListName}
SMSVOICE::PhoneNumber n Arn sms-voice:%r:%a:phone-number/\${PhoneNumberId}
SMSVOICE::Pool n Arn sms-voice:%r:%a:pool/\${PoolId}
SMSVOICE::ProtectConfiguration n Arn sms-voice:%r:%a:protect-configuration/\${ProtectConfigurationId}
SMSVOICE::Registration a RegistrationArn sms-voice:%r:%a:registration/\${RegistrationId}
SNS::Topic a TopicArn sns:%r:%a:\${TopicName}
SQS::Queue  Arn sqs:%r:%a:\${QueueName}
SSM::Association n  ssm:%r:%a:association/\${AssociationId}
SSM::CloudConnector a CloudConnectorArn ssm:%r:%a:cloud-connector/\${CloudConnectorId}
SSM::OpsItem a OpsItemArn ssm:%r:%a:opsitem/\${ResourceId}
SSM::Parameter  Arn ssm:%r:%a:parameter/\${ParameterNameWithoutLeadingSlash}
SSM::ResourceDataSync n  ssm:%r:%a:resource-data-sync/\${SyncName}
SSM::ServiceSetting a Arn ssm:%r:%a:servicesetting/\${ResourceId}
SSMContacts::Contact a Arn ssm-contacts:%r:%a:contact/\${ContactAlias}
SSMContacts::Rotation a Arn ssm-contacts:%r:%a:rotation/\${RotationId}
SSMIncidents::ReplicationSet a Arn ssm-incidents::%a:replication-set/\${ReplicationSet}
SSMIncidents::ResponsePlan a Arn ssm-incidents::%a:response-plan/\${ResponsePlan}
SSMQuickSetup::ConfigurationManager a ManagerArn ssm-quicksetup:%r:%a:configuration-manager/\${ConfigurationManagerId}
SSO::Instance a InstanceArn sso:::instance/\${InstanceId}
SageMaker::AIWorkloadConfig a AIWorkloadConfigArn sagemaker:%r:%a:ai-workload-config/\${AIWorkloadConfigName}
SageMaker::Action a Arn sagemaker:%r:%a:action/\${ActionName}
SageMaker::Algorithm a AlgorithmArn sagemaker:%r:%a:algorithm/\${AlgorithmName}
SageMaker::AppImageConfig n  sagemaker:%r:%a:app-image-config/\${AppImageConfigName}
SageMaker::Artifact a Arn sagemaker:%r:%a:artifact/\${HashOfArtifactSource}
SageMaker::Cluster a ClusterArn sagemaker:%r:%a:cluster/\${ClusterId}
SageMaker::CodeRepository a CodeRepositoryArn sagemaker:%r:%a:code-repository/\${CodeRepositoryName}
SageMaker::Context a Arn sagemaker:%r:%a:context/\${ContextName}
SageMaker::DataQualityJobDefinition a JobDefinitionArn sagemaker:%r:%a:data-quality-job-definition/\${DataQualityJobDefinitionName}
SageMaker::DeviceFleet n  sagemaker:%r:%a:device-fleet/\${DeviceFleetName}
SageMaker::Domain n  sagemaker:%r:%a:domain/\${DomainId}
SageMaker::Endpoint a EndpointArn sagemaker:%r:%a:endpoint/\${EndpointName}
SageMaker::EndpointConfig a EndpointConfigArn sagemaker:%r:%a:endpoint-config/\${EndpointConfigName}
SageMaker::Experiment a Arn sagemaker:%r:%a:experiment/\${ExperimentName}
SageMaker::ExperimentTrialComponent  Arn sagemaker:%r:%a:experiment-trial-component/\${TrialComponentName}
SageMaker::FeatureGroup n  sagemaker:%r:%a:feature-group/\${FeatureGroupName}
SageMaker::Hub a HubArn sagemaker:%r:%a:hub/\${HubName}
SageMaker::HumanTaskUi a HumanTaskUiArn sagemaker:%r:%a:human-task-ui/\${HumanTaskUiName}
SageMaker::Image a ImageArn sagemaker:%r:%a:image/\${ImageName}
SageMaker::InferenceComponent a InferenceComponentArn sagemaker:%r:%a:inference-component/\${InferenceComponentName}
SageMaker::InferenceExperiment  Arn sagemaker:%r:%a:inference-experiment/\${InferenceExperimentName}
SageMaker::MlflowApp a Arn sagemaker:%r:%a:mlflow-app/\${MLflowAppId}
SageMaker::Model a ModelArn sagemaker:%r:%a:model/\${ModelName}
SageMaker::ModelBiasJobDefinition a JobDefinitionArn sagemaker:%r:%a:model-bias-job-definition/\${ModelBiasJobDefinitionName}
SageMaker::ModelCard n  sagemaker:%r:%a:model-card/\${ModelCardName}
SageMaker::ModelExplainabilityJobDefinition a JobDefinitionArn sagemaker:%r:%a:model-explainability-job-definition/\${ModelExplainabilityJobDefinitionName}
SageMaker::ModelPackage a ModelPackageArn sagemaker:%r:%a:model-package/\${ModelPackageName}
SageMaker::ModelPackageGroup a ModelPackageGroupArn sagemaker:%r:%a:model-package-group/\${ModelPackageGroupName}
SageMaker::ModelQualityJobDefinition a JobDefinitionArn sagemaker:%r:%a:model-quality-job-definition/\${ModelQualityJobDefinitionName}
SageMaker::MonitoringSchedule a MonitoringScheduleArn sagemaker:%r:%a:monitoring-schedule/\${MonitoringScheduleName}
SageMaker::NotebookInstance a NotebookInstanceArn sagemaker:%r:%a:notebook-instance/\${NotebookInstanceName}
SageMaker::NotebookInstanceLifecycleConfig a NotebookInstanceLifecycleConfigArn sagemaker:%r:%a:notebook-instance-lifecycle-config/\${NotebookInstanceLifecycleConfigName}
SageMaker::PartnerApp a Arn sagemaker:%r:%a:partner-app/\${AppId}
SageMaker::Pipeline n  sagemaker:%r:%a:pipeline/\${PipelineName}
SageMaker::ProcessingJob a ProcessingJobArn sagemaker:%r:%a:processing-job/\${ProcessingJobName}
SageMaker::Project a ProjectArn sagemaker:%r:%a:project/\${ProjectName}
SageMaker::StudioLifecycleConfig n  sagemaker:%r:%a:studio-lifecycle-config/\${StudioLifecycleConfigName}
SageMaker::TrialComponent a TrialComponentArn sagemaker:%r:%a:experiment-trial-component/\${TrialComponentName}
SageMaker::Workforce a WorkforceArn sagemaker:%r:%a:workforce/\${WorkforceName}
SageMaker::Workteam a WorkteamArn sagemaker:%r:%a:workteam/\${WorkteamName}
Scheduler::ScheduleGroup  Arn scheduler:%r:%a:schedule-group/\${GroupName}
SecretsManager::Secret a  secretsmanager:%r:%a:secret:\${SecretId}
SecurityAgent::Application n  securityagent:%r:%a:application/\${ApplicationId}
SecurityAgent::TargetDomain n  securityagent:%r:%a:target-domain/\${TargetDomainId}
SecurityHub::AggregatorV2 a AggregatorV2Arn securityhub:%r:%a:aggregatorv2/\${AggregatorV2Id}
SecurityHub::AutomationRule a RuleArn securityhub:%r:%a:automation-rule/\${AutomationRuleId}
SecurityHub::AutomationRuleV2 a RuleArn securityhub:%r:%a:automation-rulev2/\${AutomationRuleV2Id}
SecurityHub::ConfigurationPolicy a Arn securityhub:%r:%a:configuration-policy/\${ConfigurationPolicyId}
SecurityHub::Connector a ConnectorArn securityhub:%r:%a:connector/\${ConnectorId}
SecurityHub::ConnectorV2 a ConnectorArn securityhub:%r:%a:connectorv2/\${ConnectorV2Id}
SecurityHub::FindingAggregator a FindingAggregatorArn securityhub:%r:%a:finding-aggregator/\${FindingAggregatorId}
SecurityHub::HubV2 a HubV2Arn securityhub:%r:%a:hubv2/\${HubV2Id}
SecurityLake::Subscriber a SubscriberArn securitylake:%r:%a:subscriber/\${SubscriberId}
ServiceCatalogAppRegistry::Application  Arn servicecatalog:%r:%a:/applications/\${ApplicationId}
ServiceCatalogAppRegistry::AttributeGroup  Arn servicecatalog:%r:%a:/attribute-groups/\${AttributeGroupId}
ServiceDiscovery::HttpNamespace  Arn servicediscovery:%r:%a:namespace/\${NamespaceId}
ServiceDiscovery::PrivateDnsNamespace  Arn servicediscovery:%r:%a:namespace/\${NamespaceId}
ServiceDiscovery::PublicDnsNamespace  Arn servicediscovery:%r:%a:namespace/\${NamespaceId}
ServiceDiscovery::Service  Arn servicediscovery:%r:%a:service/\${ServiceId}
Shield::Protection a ProtectionArn shield::%a:protection/\${Id}
Shield::ProtectionGroup a ProtectionGroupArn shield::%a:protection-group/\${ProtectionGroupId}
Signer::SigningProfile a Arn signer:%r:%a:/signing-profiles/\${ProfileName}
StepFunctions::Activity a Arn states:%r:%a:activity:\${ActivityName}
StepFunctions::StateMachine a Arn states:%r:%a:stateMachine:\${StateMachineName}
SupportAuthZ::SupportPermit a Arn supportauthz:%r:%a:supportpermit/\${ResourceId}
Textract::Adapter a Arn textract:%r:%a:/adapters/\${AdapterId}
Timestream::Database n Arn timestream:%r:%a:database/\${DatabaseName}
Timestream::InfluxDBCluster  Arn timestream-influxdb:%r:%a:db-cluster/\${DbClusterId}
Timestream::InfluxDBInstance  Arn timestream-influxdb:%r:%a:db-instance/\${DbInstanceIdentifier}
Timestream::ScheduledQuery a Arn timestream:%r:%a:scheduled-query/\${scheduledQueryName}
Transcribe::CallAnalyticsCategory a Arn transcribe:%r:%a:analytics-category/\${CategoryName}
Transcribe::Vocabulary a Arn transcribe:%r:%a:vocabulary/\${VocabularyName}
Transcribe::VocabularyFilter a Arn transcribe:%r:%a:vocabulary-filter/\${VocabularyFilterName}
Transfer::Certificate n Arn transfer:%r:%a:certificate/\${CertificateId}
Transfer::Connector n Arn transfer:%r:%a:connector/\${ConnectorId}
Transfer::Profile n Arn transfer:%r:%a:profile/\${ProfileId}
Transfer::Server a Arn transfer:%r:%a:server/\${ServerId}
Transfer::WebApp a Arn transfer:%r:%a:webapp/\${WebAppId}
Transfer::Workflow n Arn transfer:%r:%a:workflow/\${WorkflowId}
Translate::ParallelData a Arn translate:%r:%a:parallel-data/\${ResourceName}
VerifiedPermissions::PolicyStore n Arn verifiedpermissions::%a:policy-store/\${PolicyStoreId}
VerifiedPermissions::PolicyStoreAlias n  verifiedpermissions:%r:%a:policy-store-alias/\${AliasName}
VoiceID::Domain n  voiceid:%r:%a:domain/\${DomainId}
VpcLattice::AccessLogSubscription a Arn vpc-lattice:%r:%a:accesslogsubscription/\${AccessLogSubscriptionId}
VpcLattice::DomainVerification a Arn vpc-lattice:%r:%a:domainverification/\${DomainVerificationId}
VpcLattice::ResourceConfiguration a Arn vpc-lattice:%r:%a:resourceconfiguration/\${ResourceConfigurationId}
VpcLattice::ResourceGateway a Arn vpc-lattice:%r:%a:resourcegateway/\${ResourceGatewayId}
VpcLattice::Service a Arn vpc-lattice:%r:%a:service/\${ServiceId}
VpcLattice::ServiceNetwork a Arn vpc-lattice:%r:%a:servicenetwork/\${ServiceNetworkId}
VpcLattice::ServiceNetworkResourceAssociation a Arn vpc-lattice:%r:%a:servicenetworkresourceassociation/\${ServiceNetworkResourceAssociationId}
VpcLattice::ServiceNetworkServiceAssociation a Arn vpc-lattice:%r:%a:servicenetworkserviceassociation/\${ServiceNetworkServiceAssociationId}
VpcLattice::ServiceNetworkVpcAssociation a Arn vpc-lattice:%r:%a:servicenetworkvpcassociation/\${ServiceNetworkVpcAssociationId}
VpcLattice::TargetGroup a Arn vpc-lattice:%r:%a:targetgroup/\${TargetGroupId}
WAF::ByteMatchSet n  waf::%a:bytematchset/\${Id}
WAF::IPSet n  waf::%a:ipset/\${Id}
WAF::Rule n  waf::%a:rule/\${Id}
WAF::SizeConstraintSet n  waf::%a:sizeconstraintset/\${Id}
WAF::SqlInjectionMatchSet n  waf::%a:sqlinjectionset/\${Id}
WAF::WebACL n  waf::%a:webacl/\${Id}
WAF::XssMatchSet n  waf::%a:xssmatchset/\${Id}
WAFRegional::ByteMatchSet n  waf-regional:%r:%a:bytematchset/\${Id}
WAFRegional::GeoMatchSet n  waf-regional:%r:%a:geomatchset/\${Id}
WAFRegional::IPSet n  waf-regional:%r:%a:ipset/\${Id}
WAFRegional::RateBasedRule n  waf-regional:%r:%a:ratebasedrule/\${Id}
WAFRegional::RegexPatternSet n  waf-regional:%r:%a:regexpatternset/\${Id}
WAFRegional::Rule n  waf-regional:%r:%a:rule/\${Id}
WAFRegional::SizeConstraintSet n  waf-regional:%r:%a:sizeconstraintset/\${Id}
WAFRegional::SqlInjectionMatchSet n  waf-regional:%r:%a:sqlinjectionset/\${Id}
WAFRegional::WebACL n  waf-regional:%r:%a:webacl/\${Id}
WAFRegional::XssMatchSet n  waf-regional:%r:%a:xssmatchset/\${Id}
WellArchitected::Lens a LensArn wellarchitected:%r:%a:lens/\${ResourceId}
WellArchitected::Profile a ProfileArn wellarchitected:%r:%a:profile/\${ResourceId}
WellArchitected::ReviewTemplate a TemplateArn wellarchitected:%r:%a:review-template/\${ResourceId}
WellArchitected::Workload a WorkloadArn wellarchitected:%r:%a:workload/\${ResourceId}
Wickr::Network a NetworkArn wickr:%r:%a:network/\${NetworkId}
Wisdom::Assistant n  wisdom:%r:%a:assistant/\${AssistantId}
Wisdom::KnowledgeBase n  wisdom:%r:%a:knowledge-base/\${KnowledgeBaseId}
WorkSpaces::Workspace n  workspaces:%r:%a:workspace/\${WorkspaceId}
WorkSpaces::WorkspaceIpGroup a Arn workspaces:%r:%a:workspaceipgroup/\${GroupId}
WorkSpaces::WorkspacesPool n  workspaces:%r:%a:workspacespool/\${PoolId}
WorkSpacesThinClient::Environment  Arn thinclient:%r:%a:environment/\${EnvironmentId}
WorkSpacesWeb::BrowserSettings a BrowserSettingsArn workspaces-web:%r:%a:browserSettings/\${BrowserSettingsId}
WorkSpacesWeb::DataProtectionSettings a DataProtectionSettingsArn workspaces-web:%r:%a:dataProtectionSettings/\${DataProtectionSettingsId}
WorkSpacesWeb::IpAccessSettings a IpAccessSettingsArn workspaces-web:%r:%a:ipAccessSettings/\${IpAccessSettingsId}
WorkSpacesWeb::NetworkSettings a NetworkSettingsArn workspaces-web:%r:%a:networkSettings/\${NetworkSettingsId}
WorkSpacesWeb::Portal a PortalArn workspaces-web:%r:%a:portal/\${PortalId}
WorkSpacesWeb::SessionLogger a SessionLoggerArn workspaces-web:%r:%a:sessionLogger/\${SessionLoggerId}
WorkSpacesWeb::TrustStore a TrustStoreArn workspaces-web:%r:%a:trustStore/\${TrustStoreId}
WorkSpacesWeb::UserAccessLoggingSettings a UserAccessLoggingSettingsArn workspaces-web:%r:%a:userAccessLoggingSettings/\${UserAccessLoggingSettingsId}
WorkSpacesWeb::UserSettings a UserSettingsArn workspaces-web:%r:%a:userSettings/\${UserSettingsId}
WorkspacesInstances::WorkspaceInstance n  workspaces-instances:%r:%a:workspaceinstance/\${WorkspaceInstanceId}
`;var Xe={"Serverless::Function":"Lambda::Function","Serverless::SimpleTable":"DynamoDB::Table","Serverless::StateMachine":"StepFunctions::StateMachine"},Re=new Set(["S3::Bucket","S3::AccessPoint","SQS::Queue","SNS::Topic","DynamoDB::Table","DynamoDB::GlobalTable","Serverless::SimpleTable","Kinesis::Stream"]);function Pe(t){return Re.has(t.replace(/^AWS::/,""))}var Ze=new Set(["ApiGateway::RestApi","ApiGatewayV2::Api","CloudFront::Distribution","CodeBuild::Project","CodeCommit::Repository","CodePipeline::Pipeline","Cognito::UserPool","EC2::Instance","ECR::Repository","ECS::Cluster","EFS::FileSystem","ElastiCache::ReplicationGroup","Elasticsearch::Domain","Events::EventBus","Events::Rule","Glue::Database","IAM::Group","IAM::InstanceProfile","IAM::Role","IAM::User","KMS::Key","KinesisFirehose::DeliveryStream","Lambda::Function","Logs::LogGroup","OpenSearchService::Domain","RDS::DBCluster","RDS::DBInstance","SSM::Parameter","Serverless::Api","Serverless::Function","Serverless::HttpApi"]),Ye=new Set(["AWS::SNS::Topic","AWS::SecretsManager::Secret","AWS::IAM::ManagedPolicy"]);function Te(t,e){return e==="Arn"&&Ye.has(t)}function Me(t,e){let n=t.replace(/^AWS::/,"");return n==="SQS::Queue"?"URL":Re.has(n)?n==="SNS::Topic"?void 0:"name":Ze.has(n)&&!(e&&n.endsWith("::Function"))?"identifier":void 0}var en={"Logs::LogGroup":":*"},we;function N(t){let e=t.replace(/^AWS::/,"");return we??=new Map(Ce.split(`
`).flatMap(nn)),we.get(C(Xe,e)??e)}function nn(t){let[e,n,r="",a]=t.split(" "),o=/\$\{(\w+)\}$/.exec(a??"");if(e===void 0||a===void 0||!o||(a.match(/\$\{/g)?.length??0)>1)return[];let i=`arn:\${AWS::Partition}:${a.slice(0,o.index).replace("%r","${AWS::Region}").replace("%a","${AWS::AccountId}")}`;return[[e,{ref:n==="a"?"arn":n==="n"?"name":"other",arns:r.split(",").filter(s=>s!==""),prefix:i,name:o[1]??"",suffix:en[e]??""}]]}var rn=/\{\{resolve:(?:[^{}]|\$\{[^{}]*\})*\}\}/g;function Ne(t,e){let n=k(t);if(!n.includes("{{resolve:"))return t;let r=L(t),a=0,o=[...n.matchAll(rn)].flatMap(({index:s,0:c})=>{let u=B(r,a,s);a=s+c.length;let d={...t.part(s,a),indirect:!0};return[...u,{piece:{text:c,why:"a dynamic reference"},place:()=>d}]}),[i]=o;return i?o.length===1&&a===n.length&&typeof i.piece!="string"?f(i.place(0,a),i.piece.text,i.piece.why??""):new I(t.span,[...o,...B(r,a,n.length)],e()):t}var De=120,an=50,tn=5e3,on=4096,Fe={"AWS::AccountId":"account","AWS::Region":"Region","AWS::Partition":"partition","AWS::StackName":"name"},Ee=/^AWS::(?:AccountId|NotificationARNs|Partition|Region|StackId|StackName|URLSuffix)$/;function b(t){let[e,n]=t.type==="object"?t.members:[];if(!(!e||n))return e.name==="Ref"||e.name.startsWith("Fn::")&&!e.name.startsWith("Fn::ForEach")?e:void 0}var w=class t{#e;#r;#a;#l;defaulted;#i;#s=new Map;#n=0;constructor(e,n,r,a,o=new Map){this.#e=e,this.#r=n,this.#a=r,this.#l=o,this.defaulted=a?.defaulted??new Set,this.#n=a?a.#n:0,this.#i=a?a.#i:{left:tn}}withDefaults(){return new t(this.#e,this.#r,{...this.#a,defaults:!0})}value(e){if(this.#n>De)return f(e.span,"","it is nested very deep");this.#n+=1;try{let n=this.#y(e);return n?.type==="string"?Ne(n,()=>n instanceof I?n.encode:this.#r.inside(n)?.encode):n}finally{this.#n-=1}}#y(e){let n=b(e);return n?this.#d(n,e.span):e.type==="array"?{...e,items:e.items.flatMap(r=>this.value(r)??[])}:e.type==="object"?this.#f(e):e.type==="literal"&&e.value!==null?new I(e.span,[{piece:String(e.value),place:()=>e.span}]):e}#f(e){let n=e.broken===!0,r=e.members.flatMap(a=>{if(a.name.startsWith("Fn::ForEach::"))return this.forEach(a,i=>i.members)??(n=!0,[]);if(a.name==="Fn::Transform")return n=!0,[];let o=this.value(a.value);return o?[{...a,value:o}]:[]});return{type:"object",span:e.span,members:r,...n&&{broken:!0}}}forEach({value:e},n,r=!1){let[a,o,i]=g(e),s=o&&this.value(o),c=p(a);if(c===void 0||i?.type!=="object")return;let u=s?.type==="array"&&s.items.length<=an?s.items:r?[f(e.span,`\${${c}}`,"an item of a list that is not known")]:void 0;if(!(!u||u.length>this.#i.left))return this.#i.left-=u.length,u.flatMap(d=>{let m=new t(this.#e,this.#r,this.#a,this,new Map([...this.#l,[c,d]])),A=p(d)??`\${${c}}`,y=i.members.map(h=>({...h,name:h.name.replaceAll(`\${${c}}`,A).replaceAll(`&{${c}}`,A.replace(/\W/g,""))}));return n(m.#f({...i,members:y}),m)})}#d({name:e,value:n,key:r},a){let o={...a,indirect:!0};switch(e){case"Ref":return this.#g(p(n)??"",o);case"Fn::GetAtt":return this.#I(n,o);case"Fn::Sub":return this.#k(n,o);case"Fn::Join":return this.#w(n,o);case"Fn::If":return this.#R(n,o);case"Fn::Select":return this.#P(n,o);case"Fn::Split":return this.#T(n,o);case"Fn::FindInMap":return this.#M(n,o);case"Fn::ToJsonString":return this.value(n);case"Fn::ImportValue":return f(o,`\${${e} ${this.#t(n)}}`,"an export of another stack");default:return f(o,`\${${e.startsWith("Fn::")?e:r.pieces.join("")}}`,`the function ${e}`)}}#t(e){let n=this.value(e);return n?.type==="string"?k(n):n?.type==="unknown"?n.text:n?.type==="literal"?String(n.value):"\u2026"}#g(e,n){let r=this.#l.get(e);if(r)return G(r,n);if(e==="AWS::NoValue")return;if(Ee.test(e))return f(n,`\${${e}}`,"it depends on where the stack is made",C(Fe,e));let a=this.#$(e,n);if(a)return a;let[,o,i]=/^(\w+)\.(Alias|Version)$/.exec(e)??[];if(o!==void 0&&i!==void 0)return this.#m(o,i,n);let s=this.#u(e),c=s&&N(s.type);if(!s)return f(n,`\${${e}}`,"the template does not define it");if(c?.ref==="arn")return this.#o(s,n);let u=c?.ref==="name"?this.#p(s,n):[{piece:{text:`\${${e}}`,why:"known once the resource is made"},place:()=>n}],[d,...m]=u;if(!d||typeof d.piece=="string")return new I(n,u);let{text:A,why:y=""}=d.piece,h=Me(s.type,A!==`\${${e}}`);if(m.length>0)return new I(n,[{...d,piece:h?{form:h,...d.piece}:d.piece},...m]);let[v]=h===void 0?[]:c?.arns??[],{nameOf:T}=d.piece;return{...f(n,A,y,h),...T&&{nameOf:T},...v!==void 0&&{arn:`\${${e}.${v}}`}}}#u(e){let n=this.#e.resources.get(e);if(n)return n;let r=e.endsWith("Role")?this.#e.resources.get(e.slice(0,-4)):void 0;return r&&/^AWS::Serverless::(?:Function|StateMachine)$/.test(r.type)?{id:e,type:"AWS::IAM::Role",properties:void 0}:void 0}#$(e,n){let r=this.#e.parameters.get(e);if(!r)return;let{type:a,allowed:o,byDefault:i,hidden:s}=r,c=`\${${e}}`;if(a.startsWith("AWS::SSM::"))return f(n,c,"the parameter is read from the Parameter Store");let u=/^(?:CommaDelimitedList|List<)/.test(a),[d,m]=o??[];if(d!==void 0&&m===void 0&&!u)return R(n,d);let A=p(i);if(A!==void 0&&A!==""&&A.length<=on&&!s){if(this.#a.defaults)return u?W(n,A.split(",").map(y=>R(n,y.trim()))):R(n,A);this.defaulted.add(e)}return f(n,c,"the parameter has no fixed value")}arnOf(e,n){let r=this.#u(e);return r&&N(r.type)?this.#o(r,n):void 0}#o(e,n,r=""){let a=N(e.type);if(!a)return f(n,`\${${e.id}}`,"known once the resource is made");let o=[...Q(a.prefix,n),...this.#p(e,n)],i=se(o.map(({piece:s})=>s),{type:e.type,id:e.id});return new I(n,[...o.map((s,c)=>({...s,piece:i[c]??s.piece})),...Q(r,n)])}#p(e,n){let r=this.#h(e,n);return Pe(e.type)?r.map(({piece:a,...o})=>({...o,piece:typeof a=="string"?a:{form:"name",...a}})):r}#h({id:e,type:n,properties:r},a){let o=N(n),i=o?.name.endsWith("WithPath")===!0,s=n==="AWS::IAM::ManagedPolicy"?"ManagedPolicyName":(o?.name??"").replace(/WithPath$/,""),c=b(r??f(a,"",""))?void 0:l(r,s)?.value,u=i?l(r,"Path")?.value:void 0,d=this.#c(c&&this.value(c),a)??[{piece:{text:`\${${e}${o?.ref==="name"||i?"":`.${s}`}}`,why:"AWS makes up the name"},place:()=>a}],[m,A]=d;if(!u)return m&&!A&&typeof m.piece!="string"?[{...m,piece:{...m.piece,nameOf:{type:n,id:e}}}]:d;let y=this.#c(this.value(u),a)??[],[h]=y;return typeof h?.piece=="string"?[{...h,piece:h.piece.replace(/^\//,"")},...y.slice(1),...d]:[...y,...d]}#I(e,n){let r=e.type==="array"?e.items.map(a=>this.#t(a)):(p(e)??"").split(".");return this.#m(r[0]??"",r.slice(1).join("."),n)}#m(e,n,r){let a=this.#u(e),o=a&&N(a.type);if(a&&o?.arns.includes(n)===!0)return this.#o(a,r,o.suffix);let i=`\${${e}.${n}}`;if(a&&Te(a.type,n))return{...f(r,i,"an attribute that the resource does not have","nothing"),arn:`\${${e}}`};if(a?.type==="AWS::Serverless::Function"&&/^(?:Alias|Version)$/.test(n))return this.#S(a,n,i,r);if(a&&o&&/^(?:Latest)?StreamArn$/.test(n)&&/DynamoDB::Table$|SimpleTable$/.test(a.type)){let c=this.#c(this.#o(a,r),r)??[];return new I(r,[...c,...Q("/stream/",r),{piece:{text:i,why:"AWS makes up the label"},place:()=>r}])}let s=a&&(o?.name===n||n.endsWith("Name"))&&!o?.name.endsWith("WithPath")?l(a.properties,n)?.value:void 0;return(s&&this.#b(s,r))??f(r,i,"known once the resource is made")}#S(e,n,r,a){let o=n==="Alias"?l(e.properties,"AutoPublishAlias")?.value:void 0,i=this.#c(o&&this.value(o),a)??[{piece:{text:r,why:"known once the resource is made"},place:()=>a}];return new I(a,[...this.#c(this.#o(e,a,":"),a)??[],...i])}#b(e,n){let r=this.value(e);return r&&p(r)!==void 0?G(r,n):void 0}#k(e,n){let[r,a]=e.type==="array"?e.items:[e];if(r?.type!=="string")return f(n,"${Fn::Sub}","the function Fn::Sub");let o=k(r),i=new Map($(a).map(d=>[d.name,this.value(d.value)])),s=[],c=0;for(let d of o.matchAll(/\$\{(!?)([^}]*)\}/g)){s.push(...D(r,o,c,d.index)),c=d.index+d[0].length;let[,m,A=""]=d;m!==""?s.push(...D(r,o,d.index,d.index+2),...D(r,o,d.index+3,c)):s.push(...this.#C(A.trim(),i,{...r.part(d.index,c),indirect:!0}))}s.push(...D(r,o,c,o.length));let u=this.#r.inside(r)?.encode;return new I(o.includes("${")||e.type==="array"?n:{...r.span,indirect:!0},s,u)}#C(e,n,r){let a=n.has(e)?n.get(e):e.includes(".")&&!Ee.test(e)?this.#m(e.slice(0,e.indexOf(".")),e.slice(e.indexOf(".")+1),r):this.#g(e,r);return this.#c(a,r)??[{piece:{text:`\${${e}}`,why:"a list in the place of a text"},place:()=>r}]}#w(e,n){let[r,a]=g(e),o=p(r)??"",i=a&&this.value(a);if(i?.type!=="array")return f(n,i?.type==="unknown"?i.text:"${Fn::Join}",i?.type==="unknown"?i.why??"":"the function Fn::Join");let s=i.items.flatMap((u,d)=>{let m=q(u)??[{piece:{text:"${Fn::Join}",why:"a list in the place of a text"},place:()=>n}];return d>0&&o!==""?[{piece:o,place:()=>n},...m]:m}),[c]=g(a).filter(u=>u.type==="string");return new I(n,s,c&&this.#r.inside(c)?.encode)}#R(e,n){let[r,a,o]=g(e),i=p(r)??"",s=this.truth(i),c=s===!0?a:s===!1?o:void 0;return c?this.value(c):f(n,`\${Fn::If ${i}}`,"it depends on a condition")}#P(e,n){let[r,a]=g(e),o=a&&this.value(a),i=r&&Number(p(this.value(r)??r)),s=o?.type==="array"&&i!==void 0?o.items[i]:void 0;return s?G(s,n):f(n,`\${Fn::Select ${String(i)} ${o?this.#A(o):""}}`,o?.type==="unknown"?o.why??"":"the function Fn::Select")}#T(e,n){let[r,a]=g(e),o=a&&this.value(a),i=p(o),s=p(r);return i===void 0||s===void 0||s===""?f(n,`\${Fn::Split ${o?this.#A(o):""}}`,o?.type==="unknown"?o.why??"":"a part of a text that is not known"):W(n,i.split(s).map(c=>R(n,c)))}#A(e){return e.type==="string"?k(e):e.type==="unknown"?e.text:""}#M(e,n){let r=g(e).slice(0,3),a=r.length===3&&this.#e.mappings?r.reduce((d,m)=>this.#N(d,m),[this.#e.mappings]):[],[o,...i]=a,s=a.map(d=>p(d));return(i.length===0||s[0]!==void 0&&s.every(d=>d===s[0]))&&(g(e).length===3||r.every(d=>p(this.value(d))!==void 0))&&o&&(o.type==="string"||o.type==="literal"||o.type==="array")?G(o,n):f(n,`\${Fn::FindInMap ${r.map(d=>this.#t(d)).join(".")}}`,"a value of a mapping by a key that is not known",g(e).length===3?cn(s):void 0)}#N(e,n){let r=p(this.value(n));return e.flatMap(a=>r===void 0?$(a).map(({value:o})=>o):l(a,r)?.value??[])}#c(e,n){if(e)return q(e)?.map(({piece:r})=>({piece:r,place:()=>n}))}truth(e){if(!this.#s.has(e)){let n=this.#e.conditions.get(e);this.#s.set(e,void 0),this.#s.set(e,n&&this.holds(n))}return this.#s.get(e)}holds(e){if(this.#n>De||e.type!=="object")return;let[n]=e.members;if(!n)return;this.#n+=1;let r=()=>g(n.value).map(o=>this.holds(o)),a=(()=>{switch(n.name){case"Condition":return this.truth(p(n.value)??"");case"Fn::Not":return z(r()[0]);case"Fn::And":return z(Ge(r().map(z)));case"Fn::Or":return Ge(r());case"Fn::Equals":return this.#D(n.value);default:return}})();return this.#n-=1,a}#D(e){let n=this.#v(e);return typeof n=="boolean"?n:this.#a.atoms.get(n)}#v(e){let n=new t(this.#e,this.#r,this.#a),[r,a]=g(e).map(s=>n.value(s)??f(s.span,"","")),[o,i]=[p(r),p(a)];return o!==void 0&&i!==void 0?o===i:`${this.#A(o===void 0?r??e:a??e)}\0${o??i??this.#A(a??e)}`}atoms(e){let n=[],r=new Set,a=[this.#e.conditions.get(e)];for(;a.length>0;){let o=a.pop();for(let i of $(o)){let s=i.name==="Condition"?p(i.value):void 0;if(s!==void 0&&!r.has(s))r.add(s),a.push(this.#e.conditions.get(s));else if(i.name==="Fn::Equals"){let c=this.#v(i.value);typeof c=="string"&&n.push(c)}else a.push(...g(i.value))}}return n}};function z(t){return t===void 0?void 0:!t}function Ge(t){return t.includes(!0)?!0:t.includes(void 0)?void 0:!1}function Q(t,e){return t.split(/(\$\{[^}]*\})/).filter(n=>n!=="").map(n=>({piece:n.startsWith("${")?sn(n):n,place:()=>e}))}function sn(t){let e=C(Fe,t.slice(2,-1));return{text:t,why:"it depends on where the stack is made",...e&&{form:e}}}function cn(t){return t.length>0&&t.every(e=>e!==void 0&&/^\d{12}$/.test(e))?"account":void 0}function q(t){return t.type==="unknown"?[{piece:oe(t),place:()=>({...t.span,indirect:!0})}]:t.type==="literal"?[{piece:t.value===null?"":String(t.value),place:()=>({...t.span,indirect:!0})}]:t.type==="string"?L(t):void 0}function G(t,e){let n=q(t);return t.type==="unknown"?{...t,span:e}:n?new I(e,n.map(({piece:r})=>({piece:r,place:()=>e}))):t.type==="array"?W(e,t.items.map(r=>G(r,e))):f(e,"","an object of another place")}function H(t,e,{template:n,language:r},a=o=>o){let o=un(t),i=pn(o,e,n,r).map(v=>({reading:v,content:Le(v.evaluator.value(t),r,a)})),s=i.flatMap(({reading:v,content:T})=>T&&"tree"in T?[{reading:v,content:T}]:[]),[c,...u]=s;if(!c)return i[0]?.content;let{reading:d,content:m}=c,A=u.map(v=>({tree:v.content.tree,when:j(v.reading.truths,d.truths)})),{defaulted:y}=d.evaluator;if(y.size>0){let v=Le(d.evaluator.withDefaults().value(t),r,a);v&&"tree"in v&&A.push({tree:v.tree,assuming:dn([...y])})}let h=u.length>0?j(d.truths):void 0;return{...m,exact:!0,...A.length>0&&{variants:A},...h!==void 0&&{when:h},...An(m.tree)&&{scattered:!0}}}function dn(t){return t.length===1?`the parameter \`${t[0]??""}\` keeps its default`:`the parameters \`${t.slice(0,3).join("`, `")}\`${t.length>3?" and others":""} keep their defaults`}function un(t){let e=new Set,n=[t];for(let r=n.pop();r;r=n.pop()){let a=b(r);if(a?.name==="Fn::If"){let[o]=g(a.value);e.add(p(o)??"")}r.type==="array"?n.push(...r.items):r.type==="object"&&n.push(...r.members.map(({value:o})=>o))}return[...e].reverse()}function pn(t,e,n,r){let a=new w(n,r,{atoms:new Map,defaults:!1}),o=[...new Set(t.flatMap(c=>a.atoms(c)))].slice(0,30),i=c=>{if(!mn(c,n))return;let u=new w(n,r,{atoms:c,defaults:!1});return[...e].every(([d,m])=>u.truth(d)!==!m)?u:void 0},s=new Map;for(let c of ye(o,i)){let u=new Map(t.map(m=>[m,c.truth(m)])),d=[...u.values()].join();s.has(d)||s.set(d,{evaluator:c,truths:u})}return s.size>0?[...s.values()]:[{evaluator:a,truths:new Map}]}function mn(t,{parameters:e}){let n=new Map;for(let[r,a]of t){let[o="",i=""]=r.split("\0");n.set(o,[...n.get(o)??[],{value:i,truth:a}])}return[...n].every(([r,a])=>{let o=e.get(/^\$\{(\w+)\}$/.exec(r)?.[1]??"")?.allowed,i=a.filter(({truth:c})=>c);if(i.length>1)return!1;if(!o)return!0;let s=new Set(a.filter(({truth:c})=>!c).map(({value:c})=>c));return i.every(({value:c})=>o.includes(c))&&(i.length>0||o.some(c=>!s.has(c)))})}function Le(t,e,n){if(!t||t.type==="literal"&&t.value===null)return;let r=n(t);if(!r)return;if(r.type==="object")return r.members.length===0&&r.broken===!0?{why:"what a transform puts there"}:{tree:r,notation:We(e.notation)};if(r.type==="unknown")return{why:r.why??"the template does not say it"};let a=r.type==="string"?ue(gn(r,e)):void 0;return a?.document.type!=="object"?{why:"a text that is no JSON object"}:{tree:a.document,notation:We(te(a.json)),problems:a.problems}}function U(t){if(t.type==="array"&&t.items.length===0)return;if(t.type!=="object"&&t.type!=="array")return t;let e={...t.span,indirect:!0};return E(t.span,[M("Version",e,R(e,"2012-10-17")),{...M("Statement",e,t),span:t.span}])}function We(t){let e=n=>n.some(r=>/\$\{(?![a-z][\w-]*:[^:])/i.test(r));return{...t,reference:fn,append:(n,r)=>e(r)?void 0:t.append(n,r),prepend:(n,r,a)=>e([a])?void 0:t.prepend(n,r,a)}}function fn(t,e){let[,n="",r]=/^\$\{(\w+)(?:\.(\w+))?\}$/.exec(e)??[],a=r===void 0?"Ref":"Fn::GetAtt",[,o="",i,s,c=""]=/^(\{?\s*)("?)(?:Ref|Fn::GetAtt)\2\s*:\s*\[?\s*["']?(\w+)\b[^}]*?(\s*\}?)$/.exec(t)??[];if(/^!(?:Ref|GetAtt)\s+["']?(\w+)/.exec(t)?.[1]===n)return r===void 0?`!Ref ${n}`:`!GetAtt ${n}.${r}`;if(i===void 0||s!==n)return;let u=r===void 0?`${i}${n}${i}`:`[${i}${n}${i}, ${i}${r}${i}]`;return`${o}${i}${a}${i}: ${u}${c}`}function gn(t,e){if(t instanceof I||t instanceof ie)return t;let n=e.inside(t),[r=""]=t.pieces;return n?new I(t.span,[{piece:r,place:(a,o)=>t.part(a,o)}],n.encode):t}function An(t){let e=[t];for(let n=e.pop();n;n=e.pop()){let r=n.span.start;for(let a of n.type==="array"?n.items:n.members.map(o=>o.value)){let{source:o,start:i,end:s}=a.span;if(o!==n.span.source||i<r||s>n.span.end)return!0;r=i,(a.type==="array"||a.type==="object")&&e.push(a)}}return!1}var yn=120;function Oe({trees:t,source:e,surroundings:n}){return!n||!e.text.includes("AWS::Include")?t:t.map(r=>J(r,a=>$n(n,x(e.path,a)),0))}function J(t,e,n){if(n>yn)return t;if(t.type==="array")return{...t,items:t.items.map(i=>J(i,e,n+1))};if(t.type!=="object")return t;let[r,a]=t.members;return(r&&!a?xe(r,e):void 0)??{...t,members:t.members.flatMap(i=>xe(i,e)?.members??[{...i,value:J(i.value,e,n+1)}])}}function xe({name:t,value:e},n){if(t!=="Fn::Transform"||S(l(e,"Name")?.value)!=="AWS::Include")return;let r=S(l(l(e,"Parameters")?.value,"Location")?.value);return r===void 0||/^\w+:\/\//.test(r)?void 0:n(r)}function $n(t,e){let n=Se(t,e),r=n&&le(n);return r?.type==="object"&&r.broken!==!0?r:void 0}var Be={"AWS::Lambda::Permission":{service:"lambda",on:"FunctionName",kind:"function",narrowing:me},"AWS::Lambda::LayerVersionPermission":{service:"lambda",on:"LayerVersionArn",kind:"layer",narrowing:{OrganizationId:["StringEquals","aws:PrincipalOrgID"]}},"AWS::Events::EventBusPolicy":{service:"events",on:"EventBusName",kind:"bus"}};function Ve({properties:t},{narrowing:e}){if(!t||!l(t,"Action")||!l(t,"Principal"))return;let n=["Action","Principal",...Object.keys(e??{Condition:!0})];return E(t.span,$(t).filter(({name:r})=>n.includes(r)))}function je({id:t,key:e,tree:n},{on:r,kind:a,narrowing:o},i){let[s,c]=[K(i,"Action"),K(i,"Principal")],u={...e.span,indirect:!0};if(!s||!c)return f(u,"","a permission without an action or a principal");let d=({value:y})=>f(y.span,`\${${t}.Principal}`,y.type==="unknown"?y.why??"":"a principal that is not known"),m={...c,value:fe(c,p(c.value),()=>d(c))},A={key:u,value:f(u,`\${${t}.${r}}`,`the ${a} of a permission`),span:u};return Ae(u,n.span,{action:s,principal:m,resource:A},o?hn(i,o):In(i),i.span)}function K(t,e){let n=l(t,e);return n&&{key:n.key.span,value:n.value,span:n.span}}function hn(t,e){return Object.entries(e).flatMap(([n,r])=>{let a=K(t,n);return a?[ge(a,r)]:[]})}function In(t){let e=l(t,"Condition");if(!e)return[];let[n,r,a]=["Type","Key","Value"].map(c=>l(e.value,c)),[o="StringEquals",i="aws:PrincipalOrgID"]=[p(n?.value),p(r?.value)],s=a?.value??f(e.value.span,"${Condition}","a condition that is not known");return[M(o,e.key.span,E(e.span,[M(i,(r??e).key.span,s,(a??e).span)]),e.span)]}var Sn="BucketOwnerEnforced";function kr(t){let e=Oe(t).map(o=>bn(o,$(l(o,"Resources")?.value),t)),{problems:n,comments:r,language:a}=t;return{silences:t.trees.flatMap(vn),found:e.flatMap(({found:o})=>o),unresolved:e.flatMap(({unresolved:o})=>o),problems:n,comments:r,lenient:a.notation.verbatim?/\.jsonc$/i.test(t.source.path):!0}}function vn(t){let e=$(l(t,"Resources")?.value);return[...ze(t,void 0),...e.flatMap(({value:n,span:r})=>ze(n,r))]}function ze(t,e){return g(l(l(l(t,"Metadata")?.value,"policylint")?.value,"ignore")?.value).map(r=>{let a=g(l(r,"rule")?.value??(r.type==="object"?void 0:r)).flatMap(s=>p(s)??[]),o=p(l(r,"because")?.value),i=p(l(r,"until")?.value);return{is:"metadata",span:r.span,rules:a,...e&&{scope:e},...o!==void 0&&{because:o},...i!==void 0&&{until:i}}})}function bn(t,e,{language:n,surroundings:r,source:a}){let o=new X(O(t,Cn(t,e,n)),n);for(let c of[...o.template.resources.values(),...kn(t)])o.read(c);let i=be(a);return{found:o.found.map(({resource:c,found:u})=>({...u,...ke(c,u.name??"",a,r),...i&&{tree:de(u.tree)}})),unresolved:o.unresolved}}function kn(t){return $(l(t,"Globals")?.value).flatMap(({name:e,key:n,value:r})=>r.type==="object"?[{id:`Globals.${e}`,type:`AWS::Serverless::${e}`,key:n,tree:r,properties:r,condition:void 0}]:[])}function Cn(t,e,n){if(!e.some(({name:a})=>a.startsWith("Fn::ForEach::")))return e;let r=new w(O(t,[]),n,{atoms:new Map,defaults:!1});return e.flatMap(a=>a.name.startsWith("Fn::ForEach::")?r.forEach(a,({members:o})=>o,!0)??[]:[a])}var X=class t{template;language;found=[];unresolved=[];#e;#r=new Map;#a=new Map;constructor(e,n){this.template=e,this.language=n,this.#e=new w(e,n,{atoms:new Map,defaults:!1});for(let r of e.resources.values())this.#i(r),this.#l(r)}#l({type:e,id:n,properties:r}){let[,a,o]=/^AWS::(?:(Serverless)::(?:Function|StateMachine)|IAM::(Role|User|Group))$/.exec(e)??[],i=a===void 0?o?.toLowerCase():"role";if(i!==void 0)for(let s of g(l(r,a===void 0?"ManagedPolicyArns":"Policies")?.value)){let c=b(s)?_(s):void 0;c!==void 0&&Qe(this.#a,c,this.#t(a===void 0?n:`${n}Role`,i))}}#i({type:e,id:n,properties:r}){let a=/^AWS::IAM::(Role|User)$/.exec(e)?.[1]?.toLowerCase(),o=l(r,"PermissionsBoundary")?.value,i=o&&_(o);a!==void 0&&i!==void 0&&Qe(this.#r,i,this.#t(n,a))}read(e){let{type:n,properties:r}=e;if(!r)return;for(let o of C(pe,n)??[])for(let i of Z(r,o.path.split("."),P(e)))this.#s(e,o,i);if((n==="AWS::Serverless::Function"||n==="AWS::Serverless::StateMachine")&&this.#o(e),n==="AWS::Serverless::Api"&&this.#p(e,r,e.id),n==="AWS::Serverless::Function")for(let{name:o,value:i}of $(l(r,"Events")?.value))this.#p(e,l(i,"Properties")?.value,`${e.id} event ${o}`);let a=C(Be,n);a&&!l(r,"Statement")&&this.#h(e,a),(!n.startsWith("AWS::")||n==="AWS::CloudFormation::CustomResource")&&this.#I(e,r),/^AWS::(?:Serverless::Api|ApiGateway::RestApi)$/.test(n)&&this.#S(e,r),n==="AWS::CloudFormation::StackSet"&&this.#m(r)}#s(e,n,{tree:r,truths:a,item:o}){let i=this.#f(e,n),s=e.type==="AWS::IAM::ManagedPolicy"&&!i.holder?this.#r.get(e.id)??[]:[],c=e.type==="AWS::Organizations::Policy"?this.#y(e):s.length>0?"boundary":n.kind;if(c==="other")return;let u=o&&p(this.#e.value(l(o,"PolicyName")?.value??o)),d=n.path.includes("[]")?`${e.id} policy${u===void 0?"":` ${u}`}`:e.id;this.#n(e,d,r,a,{...c!==void 0&&{kind:c},...n.service!==void 0&&{service:n.service},...i,...s.length===1&&{holder:s[0]}},n.statement===!0?U:void 0)}#n(e,n,r,a,o,i){let s=H(r,a,this,i);s&&("why"in s?this.unresolved.push({span:r.span,why:s.why}):this.found.push({resource:e,found:{...s,...o,name:n}}))}#y({properties:e}){let n=p(this.#e.value(l(e,"Type")?.value??{type:"unknown",span:{source:{path:"",text:""},start:0,end:0},text:""}));return n==="SERVICE_CONTROL_POLICY"?"scp":n==="RESOURCE_CONTROL_POLICY"?"rcp":n===void 0?void 0:"other"}#f(e,{on:n,holder:r}){let{properties:a}=e;if(/^AWS::IAM::(?:Managed)?Policy$/.test(e.type)){let s=[["Roles","role"],["Users","user"],["Groups","group"]].flatMap(([A="",y=""])=>g(l(a,A)?.value).map(h=>({item:h,kind:y}))),[c,u]=s,[d,m]=this.#a.get(e.id)??[];return c?u||d?{}:this.#d(c.item,c.kind):d&&!m?{holder:d}:{}}if(r===void 0)return{};if(n===void 0)return{holder:this.#t(e.type.startsWith("AWS::Serverless::")?`${e.id}Role`:e.id,r)};let[o,i]=g(l(a,n)?.value);return o&&!i?this.#d(o,r):{}}#d(e,n){let r=this.#e.value(e),a=r&&V(r),o=_(e)??(n==="bucket"&&a?k({pieces:a}):void 0);if(o===void 0)return{};let i=n==="bucket"?this.#$(this.template.resources.get(o)):void 0,s=this.#t(o,n),c=s.arn??(a&&ce(a,n));return{holder:{...s,...c&&{arn:c}},...i&&{publicAccessBlock:i}}}#t(e,n){let r=this.template.resources.get(e),a=r&&this.#e.arnOf(e,r.key.span),o=a&&V(a),i=r&&n==="domain"?this.#u(r):void 0,s=n==="bucket"&&this.#g(r);return{id:`${r?.tree.span.source.path??""}#${e}`,kind:n,name:e,...o&&{arn:o},...i&&{reachedFrom:i},...s&&{withoutAcls:s}}}#g(e){return g(l(l(e?.properties,"OwnershipControls")?.value,"Rules")?.value).some(r=>{let a=l(r,"ObjectOwnership")?.value;return a!==void 0&&p(this.#e.value(a))===Sn})}#u({properties:e}){let n=l(e,"VPCOptions")?.value;return n?l(n,"SubnetIds")?"vpc":void 0:e?.type==="object"&&!e.members.some(({name:r})=>r.startsWith("Fn::"))?"internet":void 0}#$(e){let n=l(e?.properties,"PublicAccessBlockConfiguration");if(!n)return;let{key:r,value:a}=n,o=i=>{let s=l(a,i)?.value,c=s&&p(this.#e.value(s))?.toLowerCase();return c==="true"?!0:c==="false"||!s&&a.type==="object"&&!b(a)?!1:void 0};return{blockPublicPolicy:o("BlockPublicPolicy"),restrictPublicBuckets:o("RestrictPublicBuckets"),at:{span:r.span}}}#o(e){let n=l(e.properties,"Policies")?.value;for(let r of n?Y(n,P(e)):[])l(r.tree,"Statement")&&this.#n(e,`${e.id} policies`,r.tree,r.truths,{kind:"identity",holder:this.#t(`${e.id}Role`,"role")})}#p(e,n,r){let a=l(l(l(n,"Auth")?.value,"ResourcePolicy")?.value,"CustomStatements")?.value;a&&this.#n(e,r,a,P(e),{kind:"resource",service:"execute-api"},U)}#h(e,n){let{service:r,on:a,kind:o}=n,i=Ve(e,n),s=i&&H(i,P(e),this,d=>je(e,n,d)),c=l(e.properties,a)?.value,u=c?this.#d(c,o):{};s&&"tree"in s&&this.found.push({resource:e,found:{...s,scattered:!0,kind:"resource",service:r,name:e.id,...u}})}#I(e,n){for(let{tree:r,kind:a,notation:o}of $e(n,this.language))r.span.source!==n.span.source||o!==this.language.notation||this.#n(e,e.id,r,P(e),a?{kind:a}:{});for(let r of wn(n)){let a=this.#e.value(r);a?.type==="string"&&/^\s*\{[^]*"Statement"/.test(k(a))&&this.#n(e,e.id,r,P(e),{})}}#m(e){let n=l(e,"TemplateBody")?.value;if(!(n instanceof he)||n.style!=="literal")return;let r=Ie("yaml")?.(n.decoded());for(let a of r?.trees??[]){let o=new t(O(a,$(l(a,"Resources")?.value)),this.language);for(let i of o.template.resources.values())o.read(i);this.found.push(...o.found),this.unresolved.push(...o.unresolved)}}#S(e,n){let r=l(n,"DefinitionBody")?.value??l(n,"Body")?.value,a=l(r,"x-amazon-apigateway-policy")?.value;a&&this.#n(e,e.id,a,P(e),{kind:"resource",service:"execute-api"})}};function Qe(t,e,n){t.set(e,[...t.get(e)??[],n])}function*wn(t){let e=[t];for(let n=e.pop();n;n=e.pop())n.type==="string"||b(n)?yield n:n.type==="array"?e.push(...n.items.toReversed()):n.type==="object"&&e.push(...n.members.map(({value:r})=>r).toReversed())}function P({condition:t}){return new Map(t===void 0?[]:[[t,!0]])}function _(t){let e=b(t);if(!e)return S(t);let[n]=g(e.value),r=p(n);return e.name==="Ref"||e.name==="Fn::GetAtt"?r?.split(".")[0]:e.name==="Fn::Sub"?/^\$\{(\w+)(?:\.\w+)?\}$/.exec(r??"")?.[1]:void 0}function*Z(t,[e,...n],r,a){if(e===void 0){for(let o of F(t,r))yield{...o,...a&&{item:a}};return}for(let o of F(t,r)){let i=l(o.tree,e.replace("[]",""))?.value;if(i)if(!e.endsWith("[]"))yield*Z(i,n,o.truths,a);else for(let s of Y(i,o.truths))yield*Z(s.tree,n,s.truths,s.tree)}}function*Y(t,e){for(let n of F(t,e))for(let r of g(n.tree))for(let a of F(r,n.truths))a.tree!==r&&a.tree.type==="array"?yield*Y(a.tree,a.truths):yield a}function*F(t,e){let n=b(t);if(n?.name==="Ref"&&S(n.value)==="AWS::NoValue")return;if(n?.name!=="Fn::If"){yield{tree:t,truths:e};return}let[r,a,o]=g(n.value),i=p(r)??"";for(let[s,c]of[[a,!0],[o,!1]]){let u=e.get(i);s&&(u===void 0||u===c)&&(yield*F(s,new Map([...e,[i,c]])))}}export{O as a,g as b,p as c,H as d,U as e,kr as f,bn as g};
