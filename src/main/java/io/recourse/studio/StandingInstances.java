package io.recourse.studio;

import java.util.List;
import java.util.Set;

/** Port to where running instances stand just now. */
public interface StandingInstances {

  /**
   * One entry a place, by case number.
   *
   * @param version null for all
   */
  List<Standing> of(String process, Integer version);

  /**
   * Where instances stand beside these elements, whatever their version, by element.
   *
   * @param first how many of the cases are named
   */
  List<Crowd> beside(String process, Set<String> elements, int first);

  /** Everything that running instances of this version called, and what that called in its turn. */
  List<Called> calledBelow(String process, int version);

  /**
   * A called instance.
   *
   * @param newest the newest version of its process, which it may be on
   */
  record Called(String instance, String process, int version, int newest) {}

  /** Instances at one element. */
  record Crowd(String element, long standing, List<String> cases) {}
}
