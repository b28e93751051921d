package io.recourse.assignment;

import java.util.List;
import java.util.Map;

/** The kept skill records. */
public interface Skills {

  /** What is lent to them among it. */
  List<Skill> of(String person);

  /** The same of everybody, by person. */
  Map<String, List<Skill>> held();

  /** Records by person, for the people who have one; nothing that is lent. */
  Map<String, List<Skill>> all();

  /** Adds a skill; one that is known gets this last day. */
  void keep(String person, Skill skill);

  /** False when the person had no such skill. */
  boolean drop(String person, Skill.Kind kind, String value);
}
