@description('Required. Name of the static web app.')
param name string

@description('Required. Region.')
param location string

@description('Required. Tags of every resource.')
param tags object

resource site 'Microsoft.Web/staticSites@2023-12-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: 'Free'
    tier: 'Free'
  }
  properties: {
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output hostName string = site.properties.defaultHostname
