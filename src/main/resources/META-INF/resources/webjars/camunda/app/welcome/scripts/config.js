export default {
  app: {
    vendor: 'Orderly',
    name: 'Welcome'
  },
  disableWelcomeMessage: true
};
