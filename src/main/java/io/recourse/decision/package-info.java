/**
 * What is granted: verdicts of the rules, evidence asked and weighed, people's decisions, defaults.
 */
package io.recourse.decision;
