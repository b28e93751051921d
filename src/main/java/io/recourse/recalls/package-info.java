/** Recalls: one parent case that reaches every buyer of an article, each by a case of their own. */
package io.recourse.recalls;
