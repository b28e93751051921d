package io.recourse.policy;

/** Judges one line by the decision tables under the rules in force when it was bought. */
public interface JudgeReturn {

  ReturnVerdict judge(ReturnFacts facts);
}
