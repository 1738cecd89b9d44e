/** Synthetic data of the demo: invented persons and numbers, recorded through the API like everybody's. */
package org.amparo.launcher.demo;
