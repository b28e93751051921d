/** What is wrong with a model, and what it says and shows. */
@org.springframework.modulith.NamedInterface("check")
package io.recourse.engine.check;
