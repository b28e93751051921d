/**
 * Models at work: which cases stand where, over one version or all, what stands still there
 * (IMP-06, TRI-09).
 */
package io.recourse.operate;
