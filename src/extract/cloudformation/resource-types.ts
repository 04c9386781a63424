/**
 * Written by `src/dev/resource-types.ts` from @aws-cdk/aws-service-spec 0.1.216 (Apache-2.0): for each resource type whether Ref gives its ARN (`a`)
 * or the name at the end of it (`n`), which attributes give the ARN, and the ARN behind its partition; `%r` is the Region, `%a` the account.
 */
export const resourceTypes = `
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
`
