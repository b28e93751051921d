/**
 * Anywhere by typing: what the palette of staff (Ctrl+K) finds beside the places and acts of the
 * page at hand (TRI-03).
 */
package io.recourse.palette;
