SwaggerUIBundle({
  url: '/openapi.yml',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  filter: true,
  tryItOutEnabled: true,
  // null: a document is checked by our tests, never by a service elsewhere
  validatorUrl: null,
});
