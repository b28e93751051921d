package io.recourse.segments;

import java.util.Map;

/** Port: what whoever reviews the rules of classes reads, in the languages of the house. */
public interface ReviewWords {

  String subject();

  /**
   * @param counts customers by class
   */
  String body(SegmentRules rules, Map<String, Integer> counts);
}
