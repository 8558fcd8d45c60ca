/** The addresses below {@code /api/supervision}; the contract stands in the bundle's README. */
package org.luoshi.supervision.rest;
