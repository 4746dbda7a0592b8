export default {
  app: {
    vendor: 'Orderly',
    name: 'Tasklist'
  },
  disableWelcomeMessage: true
};
