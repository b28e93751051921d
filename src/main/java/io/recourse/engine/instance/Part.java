package io.recourse.engine.instance;

/** A kind of rows of an instance: where they lie and how the engine's mapper reads them. */
enum Part {
  EXECUTIONS("select * from ACT_RU_EXECUTION where PROC_INST_ID_ = (%s)", "executionResultMap"),
  JOBS("select * from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = (%s)", "jobResultMap"),
  VARIABLES(
      "select * from ACT_RU_VARIABLE where PROC_INST_ID_ = (%s)", "variableInstanceResultMap"),
  SUBSCRIPTIONS(
      "select * from ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ in"
          + " (select ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = (%s))",
      "eventSubscriptionResultMap"),
  TASKS("select * from ACT_RU_TASK where PROC_INST_ID_ = (%s)", "taskResultMap"),
  LINKS(
      "select * from ACT_RU_IDENTITYLINK where TASK_ID_ in"
          + " (select ID_ from ACT_RU_TASK where PROC_INST_ID_ = (%s))",
      "identityLinkResultMap");

  /** More rows than that are left to the engine's own reads. */
  static final int MOST = 200;

  private final String rows;
  private final String map;

  Part(String rows, String map) {
    this.rows = rows;
    this.map = map;
  }

  /**
   * @param instance how the instance is found, with one value
   */
  String rowsOf(String instance) {
    return rows.formatted(instance) + " limit " + (MOST + 1);
  }

  String map() {
    return map;
  }
}
