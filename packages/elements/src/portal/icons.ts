// On the grid of styles/icons.ts.
export const textSize = 'M2.5 18.5L8 5l5.5 13.5M4.5 14h7M14 18.5l3.7-8.5 3.8 8.5M15.3 15.7h4.9';
export const language = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18z';
export const menu = 'M4 6.5h16M4 12h16M4 17.5h16';
