/** Layout, sign-in, rights, error pages; nothing of any feature. */
package io.recourse.web;
