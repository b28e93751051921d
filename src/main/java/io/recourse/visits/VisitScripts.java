package io.recourse.visits;

import java.util.List;

/** The scripts of visits; earlier versions are kept. */
public interface VisitScripts {

  /** Those in force, by strategy, language and stage. */
  List<VisitScript> inForce();

  void add(VisitScript changed);
}
