package io.recourse.cases;

/** The policy version and statute pack under which a case was first judged; null until then. */
public record PolicyInForce(String version, String statutePack) {

  static final PolicyInForce NONE = new PolicyInForce(null, null);
}
