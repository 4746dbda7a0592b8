export default {
  app: {
    vendor: 'Orderly',
    name: 'Cockpit'
  },
  disableWelcomeMessage: true
};
