/**
 * Back-tests of drafts of processes: closed cases are walked once more through the deployed model
 * and through the draft, with what they knew and met, in an engine with nothing behind its steps.
 */
package io.recourse.backtest.model;
