/** Steps that stand still, as the case sees them. */
package io.recourse.incidents;
