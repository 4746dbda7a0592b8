export default {
  app: {
    vendor: 'Orderly',
    name: 'Admin'
  },
  disableWelcomeMessage: true
};
