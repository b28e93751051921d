/** Models at start: checked, deployed, or left out with the reason. */
package io.recourse.engine.deployment;
