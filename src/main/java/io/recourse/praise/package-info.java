/** Praise of customers: thanked, and told to the people and the team it is for (CMP-12). */
package io.recourse.praise;
