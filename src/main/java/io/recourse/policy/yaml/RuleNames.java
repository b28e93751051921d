package io.recourse.policy.yaml;

/** The fields in which a rule is written. */
final class RuleNames {

  static final String KEY = "key";
  static final String TERM = "term";
  static final String DUTY = "duty";
  static final String NUMBER = "number";
  static final String UNIT = "unit";
  static final String PLUS_DAYS = "plusDays";
  static final String STARTS_AT = "startsAt";
  static final String AT_LEAST = "atLeast";
  static final String CURRENCY = "currency";
  static final String COUNTRIES = "countries";
  static final String REGIONS = "regions";
  static final String LEVELS = "levels";
  static final String TRADES = "trades";
  static final String TRAITS = "traits";
  static final String CLAIMS = "claims";
  static final String GROUND = "ground";
  static final String SOURCE = "source";
  static final String QUALITY = "quality";

  /** Behind a condition: what is none of the known ones. */
  static final String MORE = "More";

  private RuleNames() {}
}
