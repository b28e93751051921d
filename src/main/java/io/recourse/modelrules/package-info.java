/**
 * What each rule of the check asks for, why, and what to do about a finding, with an example that
 * passes and one that does not (IMP-06); the pages are written in docs/model-rules.
 */
package io.recourse.modelrules;
