/**
 * Running cases that go on by another version of their model: planned step by step, tried without
 * effect, agreed on by a second person, moved one by one with a veto on each (IMP-06, PLT-04).
 */
package io.recourse.migration;
