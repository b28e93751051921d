/** The second look: what of an outcome a contest, an appeal or a reopening can change. */
package io.recourse.review;
