/** Suggestions of customers: received, weighed, adopted or declined, done; seen by their author. */
package io.recourse.suggestions;
