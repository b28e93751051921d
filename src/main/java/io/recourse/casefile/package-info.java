/** One case read as a whole: its page, its timeline, its HTTP face. */
package io.recourse.casefile;
