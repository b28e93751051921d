/** What the engine did, told to the trail and the worklist. */
package io.recourse.engine.observe;
