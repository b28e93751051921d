/** What was typed into a form outlives the session it was typed in. */
package io.recourse.web.kept;
