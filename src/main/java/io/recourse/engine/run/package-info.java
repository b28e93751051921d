/** Steps as they run: automatic ones in the same transaction, and the bound on runs without end. */
package io.recourse.engine.run;
