/** Which articles come back, and why: where a product has a defect. */
package io.recourse.defects;
