/** The order of remedies of one unit, by what was tried over all its cases. */
package io.recourse.ladder;
