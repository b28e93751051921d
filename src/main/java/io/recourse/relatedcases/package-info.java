/** Cases that belong together: parent and children, of what kind, seen from both. */
package io.recourse.relatedcases;
