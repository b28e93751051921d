/**
 * Changes of several models: drafts of processes, tables and forms that need each other are checked
 * beside each other, agreed on, deployed and brought back as one, or not at all (IMP-06).
 */
package io.recourse.changesets;
