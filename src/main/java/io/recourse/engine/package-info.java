/** Everything that knows how the process engine is configured, guarded and observed. */
package io.recourse.engine;
