package io.recourse.bench;

/** One way to carry a small return case from its opening to its end. */
interface Contender extends AutoCloseable {

  String name();

  String database();

  /** How many cases one round takes, given what a round is for the engines. */
  int casesOf(int round);

  /** Carries one case through; returns when it has ended and its last commit is durable. */
  void carry(String caseNumber) throws Exception;

  @Override
  void close();
}
