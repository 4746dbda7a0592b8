// The webapps have no sign-in of their own here: whoever is sent to it goes to ours.
const leave = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.replace('/sign-in?signed-out');
  }
};
window.addEventListener('hashchange', leave);
leave();

export default [];
