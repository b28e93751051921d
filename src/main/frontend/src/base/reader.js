/** The account that is signed in on this page; empty where nobody is. */
export const reader = () => document.querySelector('meta[name="reader"]')?.content ?? "";
