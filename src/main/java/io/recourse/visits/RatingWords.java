package io.recourse.visits;

/** Port: what whoever reviews a strategy that did badly reads, in the languages of the house. */
public interface RatingWords {

  String subject(StrategyRating rating);

  /**
   * @param wanted how many in a hundred the house wants to be satisfied
   */
  String body(StrategyRating rating, int wanted);
}
