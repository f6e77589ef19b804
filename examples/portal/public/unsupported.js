// For browsers without modules: the rest of the page does not run there.
document.getElementById('opening').hidden = true;
document.getElementById('unsupported').hidden = false;
