/**
 * The customer as one file (CUS-01, CUS-02): who they are, what they bought, every case, unit and
 * word, read beside a task and on a page of its own; files of one person under two names are
 * merged.
 */
package io.recourse.customerfile;
