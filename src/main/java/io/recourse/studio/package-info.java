/**
 * Where process owners read, check, change and deploy models (IMP-06). Running instances stay on
 * the version they began with.
 */
package io.recourse.studio;
