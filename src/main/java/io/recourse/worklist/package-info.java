/** Open human work: lists, claim, complete, forms. */
package io.recourse.worklist;
