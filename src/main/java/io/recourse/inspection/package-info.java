/** What came back, in which condition, and where it goes. */
package io.recourse.inspection;
